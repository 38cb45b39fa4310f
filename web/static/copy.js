// Beside each address that a calendar app asks for: a button that copies it, and says so.
for (const field of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = field.dataset.copy;
  button.dataset.added = "";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  told.dataset.added = "";

  const copied = async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      // Without TLS a browser has no clipboard for pages, but the older way.
      return document.execCommand("copy");
    }
  };
  button.addEventListener("click", async () => {
    told.textContent = "";
    field.select();
    told.textContent = (await copied()) ? field.dataset.copied : field.dataset.failed;
  });
  field.after(button, told);
}

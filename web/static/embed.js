// In an embedded page: tells the page around it how high it is. In that page: sizes the frames.
{
  const { origin } = new URL(document.currentScript.src);
  const isFrame = document.querySelector("body.embed") !== null && location.origin === origin;
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(`${origin}/`));

  if (isFrame) {
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      parent.postMessage({ dateline: "height", height }, "*");
    };
    new ResizeObserver(tell).observe(document.body);
    // The page around may load the script later than the frame.
    addEventListener("message", ({ data, source }) => {
      if (source === parent && data?.dateline === "ask") tell();
    });
  } else {
    addEventListener("message", ({ data, source, origin: sender }) => {
      if (sender !== origin || data?.dateline !== "height" || !(data.height > 0)) return;
      const frame = frames().find((each) => each.contentWindow === source);
      if (frame) frame.style.height = `${data.height}px`;
    });
    for (const frame of frames()) frame.contentWindow.postMessage({ dateline: "ask" }, "*");
  }
}

"""How every test of the project runs: properties draw the same examples each time."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "dateline",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("dateline")

"""Whether the computer runs on its battery. Qt does not tell; on Linux the system does, elsewhere it is not known."""

from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")


def on_battery(supplies: Path = SUPPLIES) -> bool:
    """Whether a battery is being emptied; False where that is not known."""
    return any(_read(battery / "status") == "Discharging" for battery in supplies.glob("BAT*"))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""

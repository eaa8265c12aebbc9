"""`python -m build_scripts`."""

from build_scripts.cli import main
from build_scripts.system.unread import go_on_unread

go_on_unread()
main(prog_name="python -m build_scripts")

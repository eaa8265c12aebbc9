"""OTR4xx: building and publishing the site."""

from build_scripts.codes._make import error

NO_CONTENT = error(
    "OTR401",
    "no-content-folder",
    meaning="The folder with the content does not exist.",
    why="There is nothing to build from.",
    remedy="Make the folder (it may be empty), or name another with `--content`.",
)
NOT_OUR_FOLDER = error(
    "OTR402",
    "not-our-folder",
    meaning="The folder for the site exists and was not made by this program.",
    why="It would be replaced with all that is in it.",
    remedy="Choose another folder with `--site`, or empty this one yourself.",
)
BUILD_LOCKED = error(
    "OTR403",
    "build-locked",
    meaning="Another build is at work in this folder.",
    why="Two builds at once would mix two sites.",
    remedy="Wait until it has ended.",
)
RENDERING_FAILED = error(
    "OTR404",
    "rendering-failed",
    meaning="MkDocs could not make the site from the generated pages, or warned about them.",
    why="A page with a broken link or a missing file is not published. The last good site stays.",
    remedy="Read MkDocs' own message. If a hand-written page in `docs/` is named, mend it; "
    "otherwise report it as a bug.",
)
CANNOT_WRITE = error(
    "OTR405",
    "cannot-write",
    meaning="A file could not be written.",
    why="The disk may be full, or the folder may not be writable. The last good site stays.",
    remedy="Make room or mend the permissions, then build again.",
)
PATH_TAKEN = error(
    "OTR406",
    "path-taken",
    meaning="A hand-written page and a generated one have the same address.",
    why="One of them would be lost.",
    remedy="Rename the hand-written page in `docs/`.",
)

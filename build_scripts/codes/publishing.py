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
    meaning="Another build is at work in this folder, or into the same site.",
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
LINK_NOT_FOLLOWED = error(
    "OTR407",
    "link-not-followed",
    meaning="Something in `docs/`, or `mkdocs.yml` itself, is a symbolic link or another thing that "
    "is not a plain file.",
    why="A link could publish any file of whoever builds the site, private texts of articles too.",
    remedy="Put the file itself in the place of the link.",
)
OUTSIDE_DOCS = error(
    "OTR408",
    "outside-docs",
    meaning="`mkdocs.yml` names templates outside `docs/`, or a file outside the repository.",
    why="Files in a folder of templates are published too, and nobody expects that of files "
    "elsewhere.",
    remedy="Put templates below `docs/`, and what else `mkdocs.yml` names into the repository.",
)
SITE_IS_A_MOUNT = error(
    "OTR409",
    "site-is-a-mount",
    meaning="The folder for the site is a mount point, or has one in it: a disk or a folder from "
    "elsewhere is attached there.",
    why="A new site is put in the place of the old one as a whole, and a mount point cannot be "
    "moved.",
    remedy="Name a folder inside the mount point with `--site`. One that lies in the site must be "
    "unmounted first.",
)
FILE_IN_THE_WAY = error(
    "OTR410",
    "file-in-the-way",
    meaning="Somebody put a file into the site where the new site has a file of its own.",
    why="What the build did not make is kept, never overwritten.",
    remedy="Move the file away, or rename the page in `docs/`; then build again.",
)

"""Twenty-odd places: those of other computers and of services that synchronise are known, and no others."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from annotator.storage.places import RiskyPlace, mount_table, risky_place

MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sdb1 /media/stick vfat rw 0 0
server:/export /mnt/nfs nfs4 rw 0 0
server:/old /srv/old nfs rw 0 0
//nas/team /mnt/team cifs rw 0 0
//nas/team /mnt/our\040team smb3 rw 0 0
//nas/ar /mnt/فريق cifs rw 0 0
host /mnt/host 9p rw 0 0
me@far: /home/me/far fuse.sshfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdc1 /mnt/team/local ext4 rw 0 0
/dev/sdd1 /mnt/twice ext4 rw 0 0
//nas/twice /mnt/twice cifs rw 0 0
""".strip()

CASES = [
    ("/news/a.annot", None),
    ("/media/stick/a.annot", None),
    ("/mnt/nfs/a.annot", ("network", "nfs4")),
    ("/srv/old/deep/er/a.annot", ("network", "nfs")),
    ("/mnt/team/a.annot", ("network", "cifs")),
    ("/mnt/our team/a.annot", ("network", "smb3")),
    ("/mnt/فريق/a.annot", ("network", "cifs")),
    ("/mnt/teammate/a.annot", None),
    ("/mnt/team/local/a.annot", None),
    ("/mnt/twice/a.annot", ("network", "cifs")),
    ("/mnt/host/a.annot", ("network", "9p")),
    ("/home/me/far/a.annot", ("network", "fuse.sshfs")),
    ("/run/user/1000/gvfs/smb-share/a.annot", ("network", "fuse.gvfsd-fuse")),
    ("/home/me/Dropbox/a.annot", ("synchronised", "Dropbox")),
    ("/home/me/Dropbox (Newsroom)/x/a.annot", ("synchronised", "Dropbox")),
    ("/home/me/dropbox.annot", None),
    ("/home/me/Dropboxes/a.annot", None),
    ("/Users/me/Library/CloudStorage/OneDrive-Newsroom/a.annot", ("synchronised", "OneDrive")),
    ("/Users/me/Library/CloudStorage/GoogleDrive-me@example.org/My Drive/a.annot", ("synchronised", "Google Drive")),
    ("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/a.annot", ("synchronised", "iCloud")),
    ("/home/me/Nextcloud/a.annot", ("synchronised", "Nextcloud")),
    ("/mnt/nfs/Dropbox/a.annot", ("network", "nfs4")),
    (r"C:\Users\me\OneDrive - Newsroom\a.annot", ("synchronised", "OneDrive")),
    (r"C:\Users\me\Google Drive\a.annot", ("synchronised", "Google Drive")),
    (r"C:\Users\me\iCloudDrive\a.annot", ("synchronised", "iCloud")),
    (r"\\nas\team\a.annot", ("network", r"\\nas\team")),
    (r"C:\Users\me\Documents\a.annot", None),
]


@pytest.mark.parametrize(("path", "found"), CASES)
def test_a_place(path: str, found: tuple[str, str] | None) -> None:
    named: PurePath = PurePosixPath(path) if path.startswith("/") else PureWindowsPath(path)
    assert risky_place(named, MOUNTS if path.startswith("/") else "") == (found and RiskyPlace(*found))


def test_a_system_that_lies_on_a_server_as_a_whole_is_left_in_peace() -> None:
    assert risky_place(PurePosixPath("/home/a.annot"), "server:/ / nfs rw 0 0") is None


@pytest.mark.parametrize("mounts", ["", "\n\n", "nonsense", "a b", "\\999 \\1 nfs"])
def test_a_table_that_cannot_be_understood_tells_nothing(mounts: str) -> None:
    assert risky_place(PurePosixPath("/home/a.annot"), mounts) is None


def test_the_table_of_this_system_can_be_read() -> None:
    assert isinstance(mount_table(), str)

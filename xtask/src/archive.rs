//! A tar archive, compressed, whose bytes depend on nothing but what is in it and the time it is
//! given: no owner, no order of a folder, no clock.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};

use crate::failure::{Failure, Outcome};

const BLOCK: usize = 512;

/// One file of an archive.
pub(crate) struct Entry {
    /// With `/`, and a folder of the archive's own in front.
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
    pub(crate) is_program: bool,
}

/// `entries` in the order of their names, all of the same `time` (seconds since 1970).
pub(crate) fn tar_gz(mut entries: Vec<Entry>, time: u64) -> Outcome<Vec<u8>> {
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    let mut archive = GzEncoder::new(Vec::new(), Compression::best());
    let written = entries.iter().try_for_each(|entry| {
        let header = header(entry, time)
            .ok_or_else(|| std::io::Error::other(format!("{} is too long", entry.name)))?;
        archive.write_all(&header)?;
        archive.write_all(&entry.content)?;
        let rest = entry.content.len().next_multiple_of(BLOCK) - entry.content.len();
        archive.write_all(&[0; BLOCK][..rest])
    });
    // Two empty blocks say that nothing comes any more.
    written
        .and_then(|()| archive.write_all(&[0; 2 * BLOCK]))
        .and_then(|()| archive.finish())
        .map_err(|error| Failure::new(format!("cannot make the archive: {error}")))
}

/// A header of POSIX.1-1988 (ustar), or nothing for a name that it has no room for.
fn header(entry: &Entry, time: u64) -> Option<[u8; BLOCK]> {
    let mut header = [0; BLOCK];
    let mut put = |at: usize, room: usize, text: &str| {
        let bytes = text.as_bytes();
        header.get_mut(at..at + room.min(bytes.len()))?;
        (bytes.len() <= room).then(|| header[at..at + bytes.len()].copy_from_slice(bytes))
    };
    put(0, 100, &entry.name)?;
    put(
        100,
        8,
        if entry.is_program {
            "0000755"
        } else {
            "0000644"
        },
    )?;
    put(108, 8, "0000000")?;
    put(116, 8, "0000000")?;
    put(124, 12, &format!("{:011o}", entry.content.len()))?;
    put(136, 12, &format!("{time:011o}"))?;
    // The sum is made with blanks in its own place.
    put(148, 8, "        ")?;
    put(156, 1, "0")?;
    put(257, 8, "ustar\u{0}00")?;
    put(265, 32, "root")?;
    put(297, 32, "root")?;
    let sum: u32 = header.iter().copied().map(u32::from).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\u{0} ").as_bytes());
    Some(header)
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use super::*;

    fn entries() -> Vec<Entry> {
        let entry = |name: &str, content: &[u8], is_program| Entry {
            name: name.to_owned(),
            content: content.to_vec(),
            is_program,
        };
        vec![
            entry("a/run", b"#!", true),
            entry("a/app/large", &[b'x'; 1500], false),
            entry("a/app/empty", b"", false),
        ]
    }

    #[test]
    fn the_order_in_which_files_were_found_makes_no_difference() {
        let mut other = entries();
        other.reverse();
        let one = tar_gz(entries(), 7).expect("memory can be written");
        assert_eq!(one, tar_gz(other, 7).expect("memory can be written"));
        assert_ne!(one, tar_gz(entries(), 8).expect("memory can be written"));
    }

    #[test]
    fn tar_itself_reads_it() {
        let archive = tar_gz(entries(), 1_700_000_000).expect("memory can be written");
        let mut tar = Command::new("tar")
            .args(["--utc", "-tvzf", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("tar is everywhere");
        let mut stdin = tar.stdin.take().expect("it is piped");
        stdin.write_all(&archive).expect("tar reads");
        drop(stdin);
        let output = tar.wait_with_output().expect("tar ends");
        assert!(output.status.success());
        let printed = String::from_utf8_lossy(&output.stdout);
        let lines: Vec<_> = printed.lines().collect();
        assert_eq!(lines.len(), 3, "{printed}");
        assert!(lines[1].starts_with("-rw-r--r--") && lines[1].contains("1500"));
        assert!(lines[2].starts_with("-rwxr-xr-x") && lines[2].ends_with("a/run"));
        assert!(lines[2].contains("2023-11-14"), "{printed}");
    }

    #[test]
    fn a_name_without_room_is_refused() {
        let entry = Entry {
            name: "x".repeat(101),
            content: Vec::new(),
            is_program: false,
        };
        tar_gz(vec![entry], 0).expect_err("ustar has room for 100");
    }
}

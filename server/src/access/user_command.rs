//! `callboard-server user`: who is in the user file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::identity::Role;
use super::password;
use super::user_file::{NAME_RULE, User, Users, is_name};

/// What to do with the user file.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add a user, or give one a new password and role
    ///
    /// The password is typed twice at a terminal, or read from the first line of standard input. It
    /// needs at least 12 characters. Whoever is signed in with an old password is signed out.
    Add {
        /// The name to sign in with: letters (a-z), digits and . _ @ + -
        name: String,
        /// This user can look but not change
        #[arg(long)]
        read_only: bool,
        /// Where.
        #[command(flatten)]
        file: FileArgument,
    },
    /// List the users and what they may do
    List {
        /// Where.
        #[command(flatten)]
        file: FileArgument,
    },
    /// Remove a user, who is signed out by that
    Remove {
        /// The user's name
        name: String,
        /// Where.
        #[command(flatten)]
        file: FileArgument,
    },
}

/// Which file.
#[derive(Args, Debug)]
pub struct FileArgument {
    /// The user file; `add` creates a missing one
    #[arg(long = "users", env = "CALLBOARD_USERS", value_name = "FILE")]
    file: PathBuf,
}

impl UserCommand {
    /// Does it, and gives what to print.
    ///
    /// # Errors
    /// Why nothing was changed, in one line for people.
    pub fn run(&self) -> Result<String, String> {
        match self {
            Self::Add {
                name,
                read_only,
                file,
            } => {
                if !is_name(name) {
                    return Err(NAME_RULE.into());
                }
                let role = if *read_only {
                    Role::ReadOnly
                } else {
                    Role::Full
                };
                // Asked before the file is taken: people think long.
                let password_hash = password::hash(&ask_password(name)?)?;
                let user = User {
                    role,
                    password_hash,
                };
                change(&file.file, |users| {
                    let is_new = users.by_name.insert(name.clone(), user).is_none();
                    let what = if is_new {
                        "is added"
                    } else {
                        "has a new password"
                    };
                    Ok(format!("{name} {what} ({})\n", role.as_str()))
                })
            }
            Self::List { file } => {
                let users = read(&file.file)?.ok_or_else(|| missing(&file.file))?;
                let lines = users.by_name.iter();
                Ok(lines
                    .map(|(name, user)| format!("{name}\t{}\n", user.role.as_str()))
                    .collect())
            }
            Self::Remove { name, file } => {
                if !file.file.exists() {
                    return Err(missing(&file.file));
                }
                change(&file.file, |users| {
                    let removed = users.by_name.remove(name);
                    let file = file.file.display();
                    removed.map_or_else(
                        || Err(format!("there is no user {name} in {file}")),
                        |_| Ok(format!("{name} is removed\n")),
                    )
                })
            }
        }
    }
}

fn missing(file: &Path) -> String {
    format!("{}: there is no such file", file.display())
}

/// Not shown while it is typed, and never a flag: flags are visible to every user of the machine.
fn ask_password(name: &str) -> Result<String, String> {
    let cannot = |error: io::Error| format!("cannot read the password: {error}");
    if !io::stdin().is_terminal() {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).map_err(cannot)?;
        let line = line.strip_suffix('\n').unwrap_or(&line);
        return Ok(line.strip_suffix('\r').unwrap_or(line).to_owned());
    }
    let first = rpassword::prompt_password(format!("New password for {name}: ")).map_err(cannot)?;
    let second = rpassword::prompt_password("The same once more: ").map_err(cannot)?;
    if first != second {
        return Err("the two passwords differ; nothing was changed".into());
    }
    Ok(first)
}

/// The users of a file, if there is one.
fn read(file: &Path) -> Result<Option<Users>, String> {
    let with_file = |why: String| format!("{}: {why}", file.display());
    match fs::read_to_string(file) {
        Ok(text) => Users::parse(&text).map(Some).map_err(with_file),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(with_file(error.to_string())),
    }
}

/// Reads, changes and replaces the file. The new file lies beside it until it is whole; as it may
/// not be there before, two commands at once cannot undo each other's change.
fn change(
    file: &Path,
    change: impl FnOnce(&mut Users) -> Result<String, String>,
) -> Result<String, String> {
    // A link stays a link.
    let file = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let mut replacement = Replacement::create(&file)?;
    let mut users = match read(&file)? {
        Some(users) => users,
        None => Users::new()?,
    };
    let said = change(&mut users)?;
    replacement
        .take_the_place_of(&file, &users.to_text())
        .map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(said)
}

/// The next content of the file, removed again if it does not come to that.
struct Replacement {
    path: PathBuf,
    file: File,
    is_used: bool,
}

impl Replacement {
    fn create(beside: &Path) -> Result<Self, String> {
        let mut path = beside.as_os_str().to_owned();
        path.push(".new");
        let path = PathBuf::from(path);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| {
            let path = path.display();
            if error.kind() == ErrorKind::AlreadyExists {
                format!("{path} is there: another command is at work, or one was cut off and left it behind")
            } else {
                format!("{path}: {error}")
            }
        })?;
        Ok(Self {
            path,
            file,
            is_used: false,
        })
    }

    fn take_the_place_of(&mut self, target: &Path, text: &str) -> io::Result<()> {
        self.file.write_all(text.as_bytes())?;
        self.file.sync_all()?;
        fs::rename(&self.path, target)?;
        self.is_used = true;
        Ok(())
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        if !self.is_used {
            // What is left behind is told by the next command.
            let _ = fs::remove_file(&self.path);
        }
    }
}

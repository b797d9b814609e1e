//! What was asked on the command line.

mod finding;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{
    Arg, ArgAction, Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum,
};
use siaran_app::Format;
use siaran_model::Language;

pub(crate) use self::finding::{Filters, List, Search, Show};
use crate::outcome::{Outcome, complain, say};
use crate::wording::{self, ArgumentHelp, CommandHelp, Help, Usage};

#[derive(Debug, Parser)]
#[command(name = "siaran", version)]
struct Arguments {
    /// Read before all else by `language::choose`; here to be allowed and
    /// explained.
    #[arg(long, global = true, value_enum)]
    lang: Option<Lang>,
    #[command(subcommand)]
    task: Task,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    Export(Export),
    New(New),
    List(List),
    Search(Search),
    Show(Show),
    Validate(Validate),
    Verify(Verify),
    Backup(Backup),
    Restore(Restore),
}

/// Write releases as documents.
#[derive(Debug, Args)]
pub(crate) struct Export {
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) to: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) format: Vec<FormatName>,
    #[arg(long, value_enum)]
    pub(crate) watermark: Option<WatermarkName>,
    #[arg(long)]
    pub(crate) no_letterhead: bool,
    #[arg(long, value_enum)]
    pub(crate) paper: Option<PaperName>,
    #[arg(long)]
    pub(crate) name: Option<String>,
}

/// Start a release from a template.
#[derive(Debug, Args)]
pub(crate) struct New {
    #[arg(long, required_unless_present = "list")]
    pub(crate) template: Option<String>,
    #[arg(short, long)]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["template", "output"])]
    pub(crate) list: bool,
}

/// Look for errors in release files.
#[derive(Debug, Args)]
pub(crate) struct Validate {
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
}

/// Find out what documents hold.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) against: Option<PathBuf>,
    #[arg(long, conflicts_with = "against")]
    pub(crate) data: Option<PathBuf>,
}

/// Write the whole library into one file.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    pub(crate) file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) data: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// Make a backup the library.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[arg(required = true)]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) data: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// A watermark by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum WatermarkName {
    Draft,
    Embargo,
    None,
}

/// A size of paper by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PaperName {
    A4,
    F4,
}

/// A language by its short name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Lang {
    Id,
    En,
}

/// A format by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FormatName(pub(crate) Format);

impl ValueEnum for FormatName {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [FormatName; Format::ALL.len()] = {
            let mut all = [FormatName(Format::Docx); Format::ALL.len()];
            let mut index = 0;
            while index < all.len() {
                all[index] = FormatName(Format::ALL[index]);
                index += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(self.0.name()))
    }
}

/// Reads the command line. Help, version and complaints are said here.
pub(crate) fn read(given: Vec<OsString>, language: Language) -> Result<Task, Outcome> {
    command(language)
        .try_get_matches_from(given)
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .map(|arguments| arguments.task)
        .map_err(|error| refuse(&error, language))
}

/// The command line with its help in this language.
fn command(language: Language) -> Command {
    let help = Help::of(language);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .help(help.flag_v)
        .help_heading(help.options)
        .action(ArgAction::Version);
    let program = explained(Arguments::command(), &help.program, help)
        .arg_required_else_help(true)
        .disable_version_flag(true)
        .arg(version);
    help.tasks.iter().fold(program, |program, (name, texts)| {
        program.mut_subcommand(name, |task| explained(task, texts, help))
    })
}

/// A command with its texts, and none of the parser's own.
fn explained(command: Command, texts: &CommandHelp, help: &Help) -> Command {
    let show_help = Arg::new("help")
        .short('h')
        .long("help")
        .help(help.flag_h)
        .help_heading(help.options)
        .action(ArgAction::Help);
    texts
        .arguments
        .iter()
        .fold(command, |command, argument| {
            command.mut_arg(argument.id, |arg| explained_argument(arg, argument, help))
        })
        .about(texts.about)
        .override_usage(texts.usage)
        .after_help(texts.after)
        .help_template(help.template)
        .subcommand_help_heading(help.commands)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(show_help)
}

fn explained_argument(arg: Arg, texts: &ArgumentHelp, help: &Help) -> Arg {
    let heading = if arg.is_positional() {
        help.arguments
    } else {
        help.options
    };
    let arg = arg.help(texts.help).help_heading(heading);
    match texts.value {
        None => arg,
        Some(value) => arg
            .value_name(value)
            .hide_possible_values(true)
            .hide_default_value(true),
    }
}

/// Says what clap found.
// The parser's kinds of error are not ours, and grow.
#[allow(clippy::wildcard_enum_match_arm)]
fn refuse(error: &clap::Error, language: Language) -> Outcome {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        Some(_) | None => None,
    };
    let argument = || context(ContextKind::InvalidArg).unwrap_or_default();
    let usage = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return say(error.render().to_string().as_bytes());
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            complain(error.render().to_string().trim_end());
            return Outcome::Misused;
        }
        ErrorKind::UnknownArgument => Usage::UnknownArgument {
            argument: argument(),
            suggestion: context(ContextKind::SuggestedArg),
        },
        ErrorKind::InvalidSubcommand => Usage::UnknownCommand {
            command: context(ContextKind::InvalidSubcommand).unwrap_or_default(),
        },
        ErrorKind::MissingSubcommand => Usage::NoCommand,
        ErrorKind::MissingRequiredArgument => Usage::Missing {
            argument: argument(),
        },
        ErrorKind::ArgumentConflict => Usage::Conflict {
            argument: argument(),
            other: context(ContextKind::PriorArg),
        },
        ErrorKind::InvalidValue
            if context(ContextKind::InvalidValue).is_none_or(|v| v.is_empty()) =>
        {
            Usage::NoValue {
                argument: argument(),
            }
        }
        ErrorKind::InvalidValue => Usage::Value {
            argument: argument(),
            value: context(ContextKind::InvalidValue).unwrap_or_default(),
            allowed: context(ContextKind::ValidValue).unwrap_or_default(),
        },
        ErrorKind::ValueValidation => Usage::Unfit {
            argument: argument(),
            value: context(ContextKind::InvalidValue).unwrap_or_default(),
        },
        // Flags with values, repeated options, arguments that are no Unicode:
        // rare, and clap says them well enough.
        _ => Usage::Other {
            message: error.kind().to_string(),
            argument: argument(),
        },
    };
    complain(&wording::usage(&usage, language));
    Outcome::Misused
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(command: &Command) -> Vec<&Command> {
        std::iter::once(command)
            .chain(command.get_subcommands())
            .collect()
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for language in [Language::Indonesian, Language::English] {
            let command = command(language);
            command.clone().debug_assert();
            for command in all(&command) {
                assert!(command.get_about().is_some(), "{}", command.get_name());
                for argument in command.get_arguments() {
                    assert!(argument.get_help().is_some(), "{}", argument.get_id());
                    assert!(
                        argument.get_help_heading().is_some(),
                        "{}",
                        argument.get_id()
                    );
                }
            }
        }
    }

    #[test]
    fn indonesian_help_holds_no_english_of_the_parser() {
        let mut command = command(Language::Indonesian);
        command.build();
        for command in all(&command) {
            let help = command.clone().render_long_help().to_string();
            for english in [
                "Usage",
                "Options",
                "Arguments",
                "Commands",
                "Print",
                "default",
                "possible",
            ] {
                assert!(!help.contains(english), "{english} in {help}");
            }
        }
    }
}

//! What was wrong with a command line.

use siaran_model::Language;

/// What was wrong with a command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Usage {
    /// A command that does not exist.
    UnknownCommand { command: String },
    /// No command at all.
    NoCommand,
    /// An option or argument that does not exist.
    UnknownArgument {
        argument: String,
        suggestion: Option<String>,
    },
    /// Something that must be there and is not.
    Missing { argument: String },
    /// An option without its value.
    NoValue { argument: String },
    /// A value that is not one of the allowed ones.
    Value {
        argument: String,
        value: String,
        allowed: String,
    },
    /// A value that cannot be understood.
    Unfit { argument: String, value: String },
    /// Two options that exclude each other.
    Conflict {
        argument: String,
        other: Option<String>,
    },
    /// A template that does not exist.
    UnknownTemplate {
        template: String,
        known: Vec<String>,
    },
    /// Anything else, as the parser says it.
    Other { message: String, argument: String },
}

/// What was wrong, and where help is.
pub(crate) fn usage(usage: &Usage, language: Language) -> String {
    match language {
        Language::Indonesian => format!("siaran: {}; lihat siaran --help", indonesian(usage)),
        Language::English => format!("siaran: {}; see siaran --help", english(usage)),
    }
}

fn indonesian(usage: &Usage) -> String {
    match usage {
        Usage::UnknownCommand { command } => format!("tidak ada perintah \"{command}\""),
        Usage::NoCommand => "perintahnya belum disebut".to_owned(),
        Usage::UnknownArgument {
            argument,
            suggestion: None,
        } => format!("\"{argument}\" tidak dikenal"),
        Usage::UnknownArgument {
            argument,
            suggestion: Some(suggestion),
        } => format!("\"{argument}\" tidak dikenal, mungkin maksudnya \"{suggestion}\""),
        Usage::Missing { argument } => format!("{argument} harus disebut"),
        Usage::NoValue { argument } => format!("{argument} harus diberi nilai"),
        Usage::Value {
            argument,
            value,
            allowed,
        } => format!("\"{value}\" tidak dapat dipakai untuk {argument}; pilihannya {allowed}"),
        Usage::Unfit { argument, value } => {
            format!("\"{value}\" tidak dapat dipakai untuk {argument}")
        }
        Usage::Conflict {
            argument,
            other: Some(other),
        } => format!("{argument} dan {other} tidak dapat dipakai bersama"),
        Usage::Conflict {
            argument,
            other: None,
        } => format!("{argument} tidak dapat dipakai di sini"),
        Usage::UnknownTemplate { template, known } => {
            format!(
                "tidak ada templat \"{template}\"; pilihannya {}",
                known.join(", ")
            )
        }
        Usage::Other { message, argument } => {
            format!("perintah tidak dipahami ({message} {argument})")
        }
    }
}

fn english(usage: &Usage) -> String {
    match usage {
        Usage::UnknownCommand { command } => format!("there is no command \"{command}\""),
        Usage::NoCommand => "no command was named".to_owned(),
        Usage::UnknownArgument {
            argument,
            suggestion: None,
        } => format!("\"{argument}\" is unknown"),
        Usage::UnknownArgument {
            argument,
            suggestion: Some(suggestion),
        } => format!("\"{argument}\" is unknown, perhaps you mean \"{suggestion}\""),
        Usage::Missing { argument } => format!("{argument} must be named"),
        Usage::NoValue { argument } => format!("{argument} needs a value"),
        Usage::Value {
            argument,
            value,
            allowed,
        } => format!("\"{value}\" does not work for {argument}; choose from {allowed}"),
        Usage::Unfit { argument, value } => {
            format!("\"{value}\" does not work for {argument}")
        }
        Usage::Conflict {
            argument,
            other: Some(other),
        } => format!("{argument} and {other} exclude each other"),
        Usage::Conflict {
            argument,
            other: None,
        } => format!("{argument} cannot be used here"),
        Usage::UnknownTemplate { template, known } => {
            format!(
                "there is no template \"{template}\"; choose from {}",
                known.join(", ")
            )
        }
        Usage::Other { message, argument } => {
            format!("the command line is not understood ({message} {argument})")
        }
    }
}

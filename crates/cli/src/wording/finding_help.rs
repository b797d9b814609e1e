//! The help of the commands that find releases.

use super::help::{ArgumentHelp, CommandHelp, argument, flag};

pub(super) const LIST_INDONESIAN: CommandHelp = CommandHelp {
    about: "Daftar rilis di pustaka, yang terakhir diubah dahulu",
    usage: "siaran list [--state STATUS] [--from TANGGAL] … [--json]",
    arguments: filters(ARGUMENTS_INDONESIAN),
    after: "Satu baris untuk tiap rilis: tanggal, status, nomor, judul, dan id untuk siaran show.",
};

pub(super) const SEARCH_INDONESIAN: CommandHelp = CommandHelp {
    about: "Cari rilis di pustaka",
    usage: "siaran search KATA… [--state STATUS] [--from TANGGAL] … [--json]",
    arguments: ARGUMENTS_INDONESIAN,
    after: "Dicari dalam judul, isi, narasumber, nomor, kata kunci, dan lembaga, tanpa membedakan\n\
            huruf besar dan aksen. Kata dalam tanda kutip berarti persis: siaran search '\"banjir surut\"'",
};

pub(super) const SHOW_INDONESIAN: CommandHelp = CommandHelp {
    about: "Tampilkan rilis dari pustaka sebagai teks",
    usage: "siaran show ID [--version NOMOR] [--data FOLDER] [--json]",
    arguments: &[
        argument("id", "ID", "Id rilis; lihat siaran list"),
        argument(
            "version",
            "NOMOR",
            "Versi dari riwayatnya; tanpa ini naskah yang sekarang",
        ),
        argument(
            "data",
            "FOLDER",
            "Folder pustaka; tanpa ini pustaka yang biasa",
        ),
        flag("json", "Cetak sebagai JSON, tanpa isi gambarnya"),
    ],
    after: "Rilis yang ada di sampah juga ditampilkan.",
};

pub(super) const LIST_ENGLISH: CommandHelp = CommandHelp {
    about: "List the library’s releases, the last changed first",
    usage: "siaran list [--state STATE] [--from DATE] … [--json]",
    arguments: filters(ARGUMENTS_ENGLISH),
    after: "A line for each release: date, state, number, title, and the id for siaran show.",
};

pub(super) const SEARCH_ENGLISH: CommandHelp = CommandHelp {
    about: "Search the library’s releases",
    usage: "siaran search WORDS… [--state STATE] [--from DATE] … [--json]",
    arguments: ARGUMENTS_ENGLISH,
    after: "Looks at headline, text, speakers, number, keywords and organisation, whatever the\n\
            capitals and accents. Quotation marks mean exactly so: siaran search '\"banjir surut\"'",
};

pub(super) const SHOW_ENGLISH: CommandHelp = CommandHelp {
    about: "Show a release of the library as text",
    usage: "siaran show ID [--version NUMBER] [--data FOLDER] [--json]",
    arguments: &[
        argument("id", "ID", "The release’s id; see siaran list"),
        argument(
            "version",
            "NUMBER",
            "A version of its history; without this the present text",
        ),
        argument(
            "data",
            "FOLDER",
            "The library’s folder; without this the usual one",
        ),
        flag("json", "Print it as JSON, without its pictures’ contents"),
    ],
    after: "A release in the bin is shown as well.",
};

const ARGUMENTS_INDONESIAN: &[ArgumentHelp] = &[
    argument("words", "KATA", "Kata yang dicari; awal kata cukup"),
    argument(
        "state",
        "STATUS",
        "Hanya yang berstatus draft, in-review (ditelaah), approved (disetujui), atau published (terbit)",
    ),
    argument(
        "template",
        "TEMPLAT",
        "Hanya yang dibuat dari templat ini: id atau namanya",
    ),
    argument(
        "speaker",
        "NAMA",
        "Hanya yang mengutip orang bernama ini, lengkap tanpa gelar",
    ),
    argument(
        "from",
        "TTTT-BB-HH",
        "Hanya yang tanggalnya ini atau sesudahnya, misalnya 2026-02-25",
    ),
    argument(
        "until",
        "TTTT-BB-HH",
        "Hanya yang tanggalnya ini atau sebelumnya",
    ),
    flag("bin", "Yang ada di sampah"),
    argument("limit", "BANYAK", "Paling banyak sekian; tanpa ini 50"),
    argument(
        "data",
        "FOLDER",
        "Folder pustaka; tanpa ini pustaka yang biasa",
    ),
    flag("json", "Cetak hasilnya sebagai JSON"),
];

const ARGUMENTS_ENGLISH: &[ArgumentHelp] = &[
    argument(
        "words",
        "WORDS",
        "What to search; the beginnings of words will do",
    ),
    argument(
        "state",
        "STATE",
        "Only those that are draft, in-review, approved or published",
    ),
    argument(
        "template",
        "TEMPLATE",
        "Only those made from this template: its id or name",
    ),
    argument(
        "speaker",
        "NAME",
        "Only those quoting somebody of this name, whole and without degrees",
    ),
    argument(
        "from",
        "YYYY-MM-DD",
        "Only those dated this day or later, such as 2026-02-25",
    ),
    argument(
        "until",
        "YYYY-MM-DD",
        "Only those dated this day or earlier",
    ),
    flag("bin", "Those in the bin"),
    argument("limit", "COUNT", "At most so many; without this 50"),
    argument(
        "data",
        "FOLDER",
        "The library’s folder; without this the usual one",
    ),
    flag("json", "Print the result as JSON"),
];

/// The arguments of a list: those of a search without what is searched.
const fn filters(search: &'static [ArgumentHelp]) -> &'static [ArgumentHelp] {
    match search.split_first() {
        Some((_, filters)) => filters,
        None => search,
    }
}

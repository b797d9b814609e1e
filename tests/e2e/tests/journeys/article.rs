//! A published press release as plain text, taken apart by its structure.

/// What stands in it, in order.
pub struct Article {
    pub headline: String,
    /// *25 Februari 2025*
    pub date: String,
    pub lede: String,
    pub body: Vec<Piece>,
    pub closing: String,
    pub attribution: String,
    pub speakers: Vec<Speaker>,
    /// Every paragraph as it was printed, the lede first.
    pub printed: Vec<String>,
}

pub enum Piece {
    Paragraph(String),
    Quote(Quote),
    Exchange {
        unit: Option<String>,
        asker: String,
        verb: String,
        question: String,
        narrated: String,
        quote: Quote,
    },
}

/// Somebody who is quoted.
#[derive(Clone)]
pub struct Speaker {
    pub name: String,
    pub post: String,
}

pub struct Quote {
    pub speech: String,
    pub verb: String,
    /// *jelasnya* instead of a name.
    pub pronoun: bool,
    pub speaker: Speaker,
}

impl Article {
    /// Takes the text of a web page apart; what the page has around the article
    /// is left out.
    pub fn read(page: &str) -> Self {
        let mut lines = page.lines().map(str::trim).filter(|line| !line.is_empty());
        let headline = lines.next().expect("a headline").to_owned();
        let date = lines
            .by_ref()
            .find_map(|line| line.split_once(", ")?.1.parse_date())
            .expect("a date");
        let is_furniture = |line: &str| line.split(' ').count() < 6;
        let mut printed = Vec::new();
        for line in lines.skip_while(|line| is_furniture(line)) {
            printed.push(line.to_owned());
            if line.ends_with(')') {
                break;
            }
        }
        let last = printed.last().expect("a closing");
        let (closing, attribution) = last.rsplit_once(" (").expect("an attribution");
        let mut article = Self {
            headline,
            date,
            lede: printed[0].clone(),
            closing: closing.to_owned(),
            attribution: attribution.trim_end_matches(')').to_owned(),
            speakers: Vec::new(),
            body: Vec::new(),
            printed: printed.clone(),
        };
        article.take_apart(&printed[1..printed.len() - 1]);
        article
    }

    /// The headline and every paragraph, a line each.
    pub fn text(&self) -> String {
        let printed = self.printed.iter().map(String::as_str);
        let lines: Vec<_> = std::iter::once(self.headline.as_str())
            .chain(printed)
            .collect();
        lines.join("\n")
    }

    fn take_apart(&mut self, paragraphs: &[String]) {
        let mut at = 0;
        let mut before = String::new();
        while let Some(paragraph) = paragraphs.get(at) {
            let next = |by: usize| paragraphs.get(at + by).filter(|next| !is_quote(next));
            let quoted = paragraphs.get(at + 2).filter(|next| is_quote(next));
            self.introduce(paragraph);
            if is_quote(paragraph) {
                let quote = self.quote(paragraph, &before);
                self.body.push(Piece::Quote(quote));
                at += 1;
                continue;
            }
            before.clone_from(paragraph);
            // Somebody asks, the answer is told and then quoted.
            if let (Some(question), Some(narrated), Some(quoted)) =
                (Question::of(paragraph), next(1), quoted)
            {
                if !question.leading.is_empty() {
                    self.body.push(Piece::Paragraph(question.leading));
                }
                let quote = self.quote(quoted, narrated);
                before.clone_from(narrated);
                self.body.push(Piece::Exchange {
                    unit: question.unit,
                    asker: question.asker,
                    verb: question.verb,
                    question: question.words,
                    narrated: narrated.clone(),
                    quote,
                });
                at += 3;
            } else {
                self.body.push(Piece::Paragraph(paragraph.clone()));
                at += 1;
            }
        }
    }

    /// *… oleh Kepala Biro Anu, Nama Orang, yang …*
    fn introduce(&mut self, paragraph: &str) {
        let Some((before, _)) = paragraph.split_once(", yang ") else {
            return;
        };
        let Some((before, name)) = before.rsplit_once(", ") else {
            return;
        };
        let Some((_, post)) = before.rsplit_once(" oleh ") else {
            return;
        };
        self.speakers.push(Speaker {
            name: name.to_owned(),
            post: post.to_owned(),
        });
    }

    /// *"…," jelas Nama.*; whoever is named last before *jelasnya* says it.
    fn quote(&mut self, paragraph: &str, before: &str) -> Quote {
        let (speech, said) = paragraph[1..].rsplit_once(",\" ").expect("a speech");
        let said = said.trim_end_matches('.');
        let (verb, pronoun, speaker) = match said.split_once(' ') {
            Some((verb, name)) => (verb, false, self.called(name)),
            None => (
                said.trim_end_matches("nya"),
                true,
                self.speakers
                    .iter()
                    .rev()
                    .find(|speaker| before.contains(first_word(&speaker.name)))
                    .cloned(),
            ),
        };
        let speaker = speaker.unwrap_or_else(|| self.unnamed(before));
        Quote {
            speech: speech.to_owned(),
            verb: verb.to_owned(),
            pronoun,
            speaker,
        }
    }

    fn called(&self, name: &str) -> Option<Speaker> {
        let known = self.speakers.iter();
        known
            .rev()
            .find(|speaker| speaker.name.starts_with(name))
            .cloned()
    }

    /// A participant without a name: *salah satu peserta dari …*
    fn unnamed(&mut self, before: &str) -> Speaker {
        let question = Question::of(before).expect("somebody before the quote");
        let mut name = question.asker;
        if let Some(first) = name.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        let speaker = Speaker {
            name,
            post: String::new(),
        };
        self.speakers.push(speaker.clone());
        speaker
    }
}

/// *Salah satu peserta dari Kantor Anu menanyakan bagaimana …*
struct Question {
    /// Sentences before it in the same paragraph.
    leading: String,
    /// Where one of several participants comes from.
    unit: Option<String>,
    asker: String,
    verb: String,
    words: String,
}

impl Question {
    fn of(paragraph: &str) -> Option<Self> {
        let start = ["Salah satu peserta dari ", "Peserta lain dari "]
            .iter()
            .find_map(|start| paragraph.rfind(start))?;
        let (leading, asking) = paragraph.split_at(start);
        let (_, from) = asking.split_once(" dari ")?;
        let unit: Vec<&str> = from
            .split(' ')
            .take_while(|word| word.starts_with(char::is_uppercase))
            .collect();
        let unit = unit.join(" ");
        let asker_length = asking.len() - from.len() + unit.len();
        let (asker, asks) = asking.split_at(asker_length);
        let at = [" bagaimana ", " tentang ", " bahwa "]
            .iter()
            .filter_map(|opener| asks.find(opener))
            .min()?;
        let (verb, words) = asks.split_at(at);
        Some(Self {
            leading: leading.trim().to_owned(),
            unit: asker.starts_with("Salah satu").then_some(unit),
            asker: asker.to_owned(),
            verb: verb.trim().to_owned(),
            words: words.trim().trim_end_matches('.').to_owned(),
        })
    }
}

fn is_quote(paragraph: &str) -> bool {
    paragraph.starts_with('"')
}

fn first_word(words: &str) -> &str {
    words.split(' ').next().unwrap_or_default()
}

trait Dated {
    /// The same, where it is *day month year*.
    fn parse_date(&self) -> Option<String>;
}

impl Dated for str {
    fn parse_date(&self) -> Option<String> {
        let words: Vec<&str> = self.split(' ').collect();
        let [day, _, year] = words.as_slice() else {
            return None;
        };
        (day.parse::<u8>().is_ok() && year.parse::<u16>().is_ok()).then(|| self.to_owned())
    }
}

//! What comes with the program: templates to start from and a sample release.

use siaran_model::{OrganisationId, Release, Template, TemplateId, read_release, read_template};

use crate::moment::{new_release_id, today};
use crate::{AppError, pictures};

const TEMPLATES: &[&str] = &[
    include_str!("../templates/kunjungan-pelatihan.json"),
    include_str!("../templates/klarifikasi.json"),
    include_str!("../templates/peluncuran-program.json"),
    include_str!("../templates/kerja-sama.json"),
    include_str!("../templates/press-release-en.json"),
];

const SAMPLE: &str = include_str!("../../../tests/corpus/pelatihan-kehumasan.json");

/// The organisation that our templates and the sample are of. It does not exist.
const ORGANISATION: &str = "purwabakti";

/// Whether an organisation is the one of our samples.
pub(crate) fn is_sample(organisation: &OrganisationId) -> bool {
    organisation.as_str() == ORGANISATION
}

/// The templates that come with the program.
pub fn templates() -> Vec<Template> {
    let template = |json: &&str| {
        let mut template = read_template(json.as_bytes()).expect("our own templates are tested");
        pictures::admit(&mut template.release).expect("our own pictures are tested");
        template
    };
    TEMPLATES.iter().map(template).collect()
}

/// A new release from a template that comes with the program, dated today, with
/// its pictures.
pub fn new_release(template: &TemplateId) -> Result<Release, AppError> {
    templates()
        .into_iter()
        .find(|known| known.id == *template)
        .map(|template| template.start(new_release_id(), today()))
        .ok_or_else(|| AppError::NoTemplate(template.clone()))
}

/// The sample release, with its pictures.
pub(crate) fn sample() -> Release {
    let mut sample = read_release(SAMPLE.as_bytes()).expect("our own sample is tested");
    pictures::admit(&mut sample).expect("our own pictures are tested");
    sample
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_reads_and_starts_a_draft() {
        assert_eq!(templates().len(), TEMPLATES.len());
        for template in templates() {
            let release = new_release(&template.id).unwrap();
            assert_eq!(release.state, siaran_model::State::Draft, "{}", template.id);
            assert!(is_sample(&release.organisation.id), "{}", template.id);
            assert_eq!(release.template.unwrap().name, template.name);
        }
    }

    #[test]
    fn an_unknown_template_is_named() {
        let id = TemplateId::new("undangan").unwrap();
        let error = new_release(&id).unwrap_err();
        assert_eq!(error.report().what.as_deref(), Some("undangan"));
    }

    #[test]
    fn the_sample_reads() {
        let sample = sample();
        assert!(!sample.headline.is_blank());
        assert!(is_sample(&sample.organisation.id));
    }
}

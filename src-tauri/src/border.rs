//! Everything that crosses to the page: commands and the types in them, generated into `ui/src/lib/backend/bindings.ts`.

/// The commands, grouped by module, for a runtime: `Wry` in the
/// program, `MockRuntime` in tests. A macro, because a command that is generic
/// over the runtime can only be collected for a named one.
macro_rules! border {
    ($runtime:ident) => {{
        use $crate::commands::{
            about, desk, export, files, finding, history, library, numbers, organisations, quotes,
            reuse, safety, saving, settings, speakers, templates, window,
        };

        tauri_specta::Builder::<$runtime>::new()
            .commands(tauri_specta::collect_commands![
                about::about,
                finding::list_releases,
                finding::filter_choices,
                finding::find_destinations,
                finding::reach,
                library::list_templates,
                library::create_release,
                library::open_sample,
                library::duplicate_release,
                library::bin_release,
                library::restore_release,
                library::delete_release,
                saving::open_release,
                saving::present_release,
                saving::save_release,
                saving::save_as_new,
                saving::save_over,
                saving::set_aside,
                files::send_release::<$runtime>,
                files::save_copy::<$runtime>,
                files::open_release_file::<$runtime>,
                files::open_dropped_file,
                files::open_asked_file,
                files::meet_release,
                files::missing_pictures,
                desk::compose,
                desk::observe,
                desk::usual_house,
                desk::add_image::<$runtime>,
                desk::add_dropped_image,
                desk::image,
                desk::preview_pdf,
                desk::preview_html,
                desk::preview_message,
                export::export_folder,
                export::choose_export_folder::<$runtime>,
                export::export_options,
                export::planned_files,
                export::export_release,
                export::copy_release,
                export::copy_message,
                export::show_export_folder,
                history::history,
                history::measure_history,
                history::open_version,
                history::keep_named_version,
                history::name_version,
                history::compare_releases,
                history::bring_back,
                numbers::number_offices,
                numbers::number_register,
                numbers::number_history,
                numbers::number_standing,
                numbers::take_number,
                numbers::free_number,
                numbers::cancel_number,
                numbers::reserve_numbers,
                numbers::record_numbers,
                numbers::record_carried_numbers,
                numbers::start_count,
                numbers::export_numbers::<$runtime>,
                numbers::read_number_pattern,
                templates::list_binned_templates,
                templates::open_template,
                templates::plan_template,
                templates::make_template,
                templates::save_template,
                templates::save_template_apart,
                templates::rename_template,
                templates::reset_template,
                templates::duplicate_template,
                templates::bin_template,
                templates::restore_template,
                templates::delete_template,
                templates::export_template::<$runtime>,
                templates::offer_template::<$runtime>,
                templates::take_template,
                templates::template_news,
                templates::template_update,
                templates::keep_before_update,
                templates::maker,
                templates::choose_maker,
                organisations::directory,
                organisations::new_organisation,
                organisations::open_organisation,
                organisations::save_organisation,
                organisations::duplicate_organisation,
                organisations::choose_usual_organisation,
                organisations::bin_organisation,
                organisations::restore_organisation,
                organisations::delete_organisation,
                organisations::organisation_sample,
                organisations::organisation_news,
                organisations::take_organisation,
                organisations::file_organisation,
                quotes::verb_choices,
                quotes::lead_ins,
                quotes::recognise_quotes,
                quotes::read_question,
                quotes::told_question,
                reuse::find_reusable,
                reuse::open_reusable,
                safety::library_safety,
                safety::library_place,
                safety::show_library_folder,
                safety::back_up_library::<$runtime>,
                safety::choose_backup::<$runtime>,
                safety::restore_library,
                safety::check_library,
                safety::open_library_again,
                safety::open_last_backup,
                settings::appearance::<$runtime>,
                settings::choose_appearance::<$runtime>,
                settings::language,
                settings::choose_language,
                settings::spelling_languages,
                speakers::list_speakers,
                speakers::new_speaker,
                speakers::put_speaker,
                speakers::put_speakers,
                speakers::keep_speaker,
                speakers::knows_speaker,
                speakers::suggest_speakers,
                speakers::bin_speaker,
                speakers::restore_speaker,
                speakers::delete_speaker,
                speakers::duplicate_speakers,
                speakers::plan_merge,
                speakers::merge_speakers,
                speakers::collect_speakers,
                speakers::post_changes,
                speakers::leave_post,
                speakers::export_speakers::<$runtime>,
                speakers::read_speakers::<$runtime>,
                speakers::speaker_figures,
                speakers::speaker_quotes,
                speakers::copy_quote,
                speakers::keeps_new_speakers,
                speakers::keep_new_speakers,
                window::name_window::<$runtime>,
                window::close_window::<$runtime>,
            ])
            .error_handling(tauri_specta::ErrorHandlingMode::Throw)
            // Else every optional field splits its type in two.
            .disable_serde_phases()
    }};
}

pub(crate) use border;

#[cfg(test)]
mod tests {
    use std::path::Path;

    use specta_typescript::Typescript;
    use tauri::test::MockRuntime;

    /// Write the file anew with `SNAPSHOTS=overwrite cargo test -p siaran`.
    #[test]
    fn the_pages_bindings_are_fresh() {
        let committed = Path::new("../ui/src/lib/backend/bindings.ts");
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("bindings.ts");
        border!(MockRuntime)
            .export(Typescript::default(), &fresh)
            .unwrap();
        let fresh = std::fs::read_to_string(fresh).unwrap();
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            std::fs::write(committed, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(committed).unwrap_or_default();
        assert!(
            committed == fresh,
            "bindings.ts differs from the commands; run SNAPSHOTS=overwrite cargo test -p siaran"
        );
    }
}

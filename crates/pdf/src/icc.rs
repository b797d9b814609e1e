//! A colour profile for sRGB (ICC version 2), which an archive asks for.

/// Steps of the tone curve.
const STEPS: u16 = 1024;

/// The profile: a header, a table of tags, and what they point to.
pub(crate) fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"cprt", text("No copyright")),
        (b"wtpt", xyz([0xf6d6, 0x1_0000, 0xd32d])),
        (b"rXYZ", xyz([0x6fa2, 0x38f5, 0x0390])),
        (b"gXYZ", xyz([0x6299, 0xb785, 0x18da])),
        (b"bXYZ", xyz([0x24a0, 0x0f84, 0xb6cf])),
        (b"rTRC", curve),
    ];
    // Green and blue share red's curve.
    let count = tags.len() + 2;
    let mut table = long(count);
    let mut data: Vec<u8> = Vec::new();
    let start = 128 + 4 + 12 * count;
    for (name, content) in tags {
        let names: &[&[u8; 4]] = if name == b"rTRC" {
            &[b"rTRC", b"gTRC", b"bTRC"]
        } else {
            &[name]
        };
        for name in names {
            table.extend_from_slice(*name);
            table.extend(long(start + data.len()));
            table.extend(long(content.len()));
        }
        data.extend(content);
        data.resize(data.len().next_multiple_of(4), 0);
    }

    let mut profile = long(start + data.len());
    profile.extend_from_slice(b"\0\0\0\0\x02\x10\0\0mntrRGB XYZ ");
    // 1 January 2000, midnight.
    profile.extend_from_slice(&[0x07, 0xd0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    profile.extend_from_slice(b"acsp");
    profile.resize(68, 0);
    // The white of the space that profiles meet in.
    profile.extend([0xf6d6, 0x1_0000, 0xd32d].into_iter().flat_map(long));
    profile.resize(128, 0);
    profile.extend(table);
    profile.extend(data);
    profile
}

/// From a channel's value to light, as IEC 61966-2-1 defines it.
fn curve() -> Vec<u8> {
    let mut curve = b"curv\0\0\0\0".to_vec();
    curve.extend(long(STEPS.into()));
    for step in 0..STEPS {
        let value = f64::from(step) / f64::from(STEPS - 1);
        let light = if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // From 0 to 1.
        let light = (light * f64::from(u16::MAX)).round() as u16;
        curve.extend(light.to_be_bytes());
    }
    curve
}

fn xyz(numbers: [usize; 3]) -> Vec<u8> {
    let mut content = b"XYZ \0\0\0\0".to_vec();
    content.extend(numbers.into_iter().flat_map(long));
    content
}

fn text(text: &str) -> Vec<u8> {
    [b"text\0\0\0\0", text.as_bytes(), b"\0"].concat()
}

fn description(text: &str) -> Vec<u8> {
    let mut content = b"desc\0\0\0\0".to_vec();
    content.extend(long(text.len() + 1));
    content.extend_from_slice(text.as_bytes());
    content.push(0);
    // The same in Unicode and for old Macintoshes: empty.
    content.resize(content.len() + 8 + 3 + 67, 0);
    content
}

fn long(number: usize) -> Vec<u8> {
    let number = u32::try_from(number).expect("a profile is small");
    number.to_be_bytes().to_vec()
}

using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Text.Telephone;
using Campaign.Web.Scripts;

namespace Campaign.Web.Forms;

/// <summary>A text made of the item.</summary>
/// <param name="Kind">Which: radio, phoneMarked, phoneUnmarked, post, caption, altText.</param>
/// <param name="State">ready; tooLong: the text is whole and must be shortened by a person; missing.</param>
/// <param name="Text">The text; empty when it is missing.</param>
/// <param name="Wording">
/// template: reviewed fields in a template; own: an officer's own wording; null when missing.
/// </param>
/// <param name="Template">The template; null for own wording.</param>
/// <param name="Characters">Characters as a person counts them.</param>
/// <param name="MaxCharacters">Characters it may have; null: no limit.</param>
/// <param name="Phone">How it goes through a telephone network; null for other texts.</param>
/// <param name="Seconds">How long it is when read aloud; null for other texts, or when it cannot be measured.</param>
/// <param name="Notes">What was changed or does not fit, and why, in Vietnamese.</param>
internal sealed record ApiTextForm(
    string Kind,
    string State,
    string Text,
    string? Wording,
    string? Template,
    int Characters,
    int? MaxCharacters,
    ApiPhoneCount? Phone,
    ApiSeconds? Seconds,
    ImmutableArray<string> Notes
)
{
    public static ApiTextForm Of(TextForm form) =>
        new(
            Camel(form.Kind.ToString()),
            Camel(form.State.ToString()),
            form.Text,
            form.Wording is { } wording ? Camel(wording.ToString()) : null,
            form.Template,
            form.Characters,
            form.MaxCharacters,
            form.Phone is { } phone ? ApiPhoneCount.Of(phone, form.MaxMessages!.Value) : null,
            form.Seconds is { } seconds ? ApiSeconds.Of(seconds) : null,
            form.Notes
        );

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

/// <summary>How a text goes through a telephone network.</summary>
/// <param name="Alphabet">GSM-7 (3GPP TS 23.038) or UCS-2.</param>
/// <param name="Units">Septets, of which an extension character takes two, or UCS-2 code units.</param>
/// <param name="UnitsOfOne">Units that one message alone takes: 160 or 70.</param>
/// <param name="UnitsOfMore">Units that each of several takes: 153 or 67.</param>
/// <param name="Messages">Messages it takes.</param>
/// <param name="MaxMessages">Messages it may take.</param>
/// <param name="Parts">The text as the network cuts it.</param>
internal sealed record ApiPhoneCount(
    string Alphabet,
    int Units,
    int UnitsOfOne,
    int UnitsOfMore,
    int Messages,
    int MaxMessages,
    ImmutableArray<string> Parts
)
{
    public static ApiPhoneCount Of(PhoneCount count, int most) =>
        new(
            count.Alphabet == PhoneAlphabet.Gsm7 ? "GSM-7" : "UCS-2",
            count.Units,
            count.UnitsOfOne,
            count.UnitsOfMore,
            count.Parts.Length,
            most,
            count.Parts
        );
}

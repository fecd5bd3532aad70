using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Publication;
using Campaign.Core.Wording;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Formats;

namespace Campaign.Web.Forms;

/// <summary><c>content/forms.json</c>: templates and limits of the site, checked when the server starts.</summary>
internal static class FormsFile
{
    public const string Name = "forms.json";

    /// <summary>Reads the file of a content folder; without it there are no rules.</summary>
    /// <exception cref="StartupFaultException">It cannot be read or breaks a rule; every fault is told.</exception>
    public static FormRules Read(string folder) =>
        RulesFile.Read<Written, FormRules>(folder, Name, FormRules.None, RulesOf, Faults);

    private static FormRules RulesOf(Written written) =>
        new(
            written.Limits,
            written.Templates.ToFrozenDictionary(
                x => new ItemType(x.Key),
                x => new FormTemplates(
                    Templates(x.Value.Radio),
                    Templates(x.Value.Phone),
                    Templates(x.Value.Post),
                    Templates(x.Value.Caption),
                    Templates(x.Value.AltText)
                )
            )
        )
        {
            Sender = new(Nfc(written.Sender?.Brand), Nfc(written.Sender?.Begins), Nfc(written.Sender?.Ends)),
        };

    private static string? Nfc(string? text) => text is null ? null : Core.Text.Nfc.Of(text);

    private static ImmutableArray<FormTemplate> Templates(string[] sources) =>
        [.. sources.Select(x => new FormTemplate(Core.Text.Nfc.Of(x)))];

    private static IEnumerable<string> Faults(FormRules rules)
    {
        foreach (
            var (name, value, most) in new[]
            {
                ("phoneMessages", rules.Limits.PhoneMessages, 10),
                ("postCharacters", rules.Limits.PostCharacters, 100_000),
                ("captionCharacters", rules.Limits.CaptionCharacters, 10_000),
                ("radioSeconds", rules.Limits.RadioSeconds, 3600),
                ("hashtags", rules.Limits.Hashtags, 30),
            }
        )
            if (value < (name == "hashtags" ? 0 : 1) || value > most)
                yield return $"{name}: {value} ngoài khoảng cho phép, nhiều nhất là {most}.";
        foreach (var fault in rules.Sender.Faults())
            yield return fault;
        foreach (var (type, templates) in rules.Templates)
        {
            if (TemplateFields.Of(type) is null)
                yield return $"{type}: loại này không có mẫu.";
            else
                foreach (
                    var fault in Enum.GetValues<TextFormKind>()
                        .SelectMany(x => templates.Of(x))
                        .Distinct()
                        .SelectMany(x => x.Faults(type))
                )
                    yield return fault;
        }
    }

    private sealed record Written(
        FormLimits Limits,
        Dictionary<string, WrittenTemplates> Templates,
        PhoneSender? Sender = null
    );

    private sealed record WrittenTemplates(
        string[] Radio,
        string[] Phone,
        string[] Post,
        string[] Caption,
        string[] AltText
    );
}

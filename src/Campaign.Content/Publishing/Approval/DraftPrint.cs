using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaign.Content.Projection;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing.Approval;

/// <summary>
/// Names exactly what a language of a document says and where it lies: one changed letter gives another print. Below
/// another province's folder the same words speak to others, so everything above counts, not only the parent. A
/// recording that replaces another is another one to whoever listens, so the files count, not only which were picked.
/// </summary>
internal sealed class DraftPrint(IMediaFiles files)
{
    private static readonly IReadOnlyDictionary<Guid, int> Current = new Dictionary<Guid, int>();

    /// <summary>The print of the draft, with the files that its media items have now.</summary>
    public string Of(IContent document, string culture) =>
        Of(document, culture, NameOf(document, culture, published: false), x => x.EditedValue, Current);

    /// <summary>The print of what is public, with the files it was published with; null when nothing is.</summary>
    public string? OfPublic(IContent document, string culture) =>
        IsPublic(document, culture)
            ? Of(
                document,
                culture,
                NameOf(document, culture, published: true),
                x => x.PublishedValue,
                PublicFilesOf(document)
            )
            : null;

    /// <summary>Which versions of its media items readers get.</summary>
    public static IReadOnlyDictionary<Guid, int> PublicFilesOf(IContent document) =>
        (document as IKeepsFiles)?.PublicFiles ?? Current;

    /// <summary>Whether a language of a document is public.</summary>
    public static bool IsPublic(IContent document, string culture) =>
        document.Published && (culture == Change.Invariant || document.IsCulturePublished(culture));

    /// <summary>The name in a language.</summary>
    public static string NameOf(IContent document, string culture, bool published) =>
        (
            (culture == Change.Invariant, published) switch
            {
                (true, true) => document.PublishName,
                (true, false) => document.Name,
                (false, true) => document.GetPublishName(culture),
                (false, false) => document.GetCultureName(culture),
            }
        ) ?? "";

    /// <summary>The media items that the draft shows.</summary>
    public static IEnumerable<Guid> MediaOf(IContent document) =>
        document
            .Properties.Where(IsMedia)
            .SelectMany(x => x.Values)
            .SelectMany(x => Stored.MediaKeys(x.EditedValue))
            .Distinct();

    /// <summary>The values that readers of a language see: its own, and those that all languages share.</summary>
    public static IEnumerable<IPropertyValue> ValuesOf(IProperty property, string culture) =>
        property.Values.Where(x => x.Segment is null && (x.Culture is null || x.Culture.InvariantEquals(culture)));

    private string Of(
        IContent document,
        string culture,
        string name,
        Func<IPropertyValue, object?> value,
        IReadOnlyDictionary<Guid, int> versions
    )
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(part?.Length ?? -1).Append(':').Append(part);
        Add(document.Path);
        Add(name);
        foreach (var property in document.Properties.OrderBy(x => x.Alias, StringComparer.Ordinal))
        foreach (var one in ValuesOf(property, culture).OrderBy(x => x.Culture, StringComparer.Ordinal))
            if (Text(value(one)) is { Length: > 0 } said)
            {
                Add(property.Alias);
                Add(one.Culture is null ? null : culture);
                Add(said);
                if (IsMedia(property))
                    foreach (var key in Stored.MediaKeys(said))
                        Add(files.Find(key, versions.GetValueOrDefault(key))?.Path);
            }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static bool IsMedia(IProperty property) =>
        property.PropertyType.PropertyEditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}

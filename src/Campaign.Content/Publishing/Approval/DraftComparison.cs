using System.Globalization;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.Approval;

/// <summary>What a draft says beside what readers see, field by field, in words that officers know.</summary>
internal sealed class DraftComparison(
    ItemTables tables,
    Projector projector,
    IContentService documents,
    IMediaService media,
    IMediaFiles files
) : IWriting
{
    private const string Name = "Tên mục",
        No = "không",
        Replaced = " (tệp đã được thay)";

    public ChoiceLists Lists => projector.Lists;

    // In files a document is named by its id. Officers know it by its name.
    public string IdOf(Guid key) => documents.GetById(key) is { } found ? NameOf(found) : $"{key}";

    /// <summary>The fields that differ, in the order of the screen.</summary>
    public IReadOnlyList<FieldDifference> Of(IContent document, string culture)
    {
        if (tables.Find(document.ContentType.Alias) is not { } table)
            return [];
        var isPublic = DraftPrint.IsPublic(document, culture);
        FieldDifference[] all =
        [
            new(
                Name,
                isPublic ? DraftPrint.NameOf(document, culture, published: true) : "",
                DraftPrint.NameOf(document, culture, published: false)
            ),
            .. table.AllFields.SelectMany(x => Of(document, culture, x, isPublic)),
        ];
        return [.. all.Where(x => x.Was != x.Now)];
    }

    /// <summary>What officers call a property, or a document's name.</summary>
    public string NameOf(IContent document, string alias) =>
        alias == PropertyValue.Name ? Name : tables.Find(document.ContentType.Alias)?.Find(alias)?.Name ?? alias;

    /// <summary>A stored value in words that officers know.</summary>
    public string Words(IContent document, string alias, object? stored) =>
        stored is null or "" ? ""
        : tables.Find(document.ContentType.Alias)?.Find(alias)?.Kind is { } kind ? Words(kind, stored)
        : Stored.Text(stored) ?? "";

    private IEnumerable<FieldDifference> Of(IContent document, string culture, Field field, bool isPublic)
    {
        yield return Of(document, culture, field.Alias, field.Name, field.Kind, isPublic);
        if (field.Kind is SourceKind)
            yield return Of(
                document,
                culture,
                SourceKind.NoteAlias(field.Alias),
                $"{field.Name} (ghi chú)",
                TextKind.Area,
                isPublic
            );
    }

    private FieldDifference Of(
        IContent document,
        string culture,
        string alias,
        string name,
        FieldKind kind,
        bool isPublic
    )
    {
        if (!document.Properties.TryGetValue(alias, out var property))
            return new(name, "", "");
        var values = DraftPrint.ValuesOf(property, culture).ToList();
        var was = isPublic ? Words(kind, values.Select(x => x.PublishedValue)) : "";
        var now = Words(kind, values.Select(x => x.EditedValue));
        if (isPublic && kind is MediaKind)
            now = string.Join(
                "; ",
                values.SelectMany(x => Stored.MediaKeys(x.EditedValue)).Select(x => File(document, x))
            );
        // A box that was never ticked is stored as nothing or as no.
        return kind is FlagKind && was is "" && now == No ? new(name, "", "") : new(name, was, now);
    }

    private string Words(FieldKind kind, IEnumerable<object?> values) =>
        string.Join('\n', values.Where(x => x is not (null or "")).Select(x => Words(kind, x!)));

    private string Words(FieldKind kind, object stored) =>
        kind switch
        {
            ChoiceKind => string.Join("; ", Stored.Names(stored)),
            // Every picture has the same kind of key, and none of them says which one it is.
            MediaKind => string.Join("; ", Stored.MediaKeys(stored).Select(File)),
            RowsKind => Stored.Text(stored) ?? "",
            DateKind => Stored.Date(stored)?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "",
            FlagKind => Stored.Flag(stored) ? "có" : No,
            _ => YamlLine.Of(kind.Write(stored, this)),
        };

    private string File(Guid key) => media.GetById(key)?.Name ?? $"{key}";

    // The name stays when another file takes the place of one, and that is what the approver has to hear or look at.
    private string File(IContent document, Guid key) =>
        DraftPrint.PublicFilesOf(document).TryGetValue(key, out var version)
        && files.Find(key, version)?.Path != files.Find(key)?.Path
            ? File(key) + Replaced
            : File(key);

    private static string NameOf(IContent document) =>
        document.GetCultureName(CampaignSnapshot.DefaultLanguage) ?? document.Name ?? "";
}

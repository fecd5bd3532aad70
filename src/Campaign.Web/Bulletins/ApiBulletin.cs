using System.Collections.Immutable;
using Campaign.Core.Bulletins;
using Campaign.Rendering.Templates;
using Campaign.Web.Items;

namespace Campaign.Web.Bulletins;

/// <summary>One issue of a bulletin.</summary>
internal sealed class ApiBulletin : ApiItem
{
    /// <summary>The name of the file to finish by hand.</summary>
    public const string Document = "bulletin.docx";

    public ApiBulletin(Bulletin item, Links at)
        : base(item, at)
    {
        var items = BulletinItems.Of(at.Snapshot, at.AsOf, item);
        (Number, IssuedOn, From, Until) = (item.Number, item.IssuedOn, item.From, item.Until);
        Organisation = at.Reference(item.Organisation, item.Language);
        (LicenceLine, Lead) = (item.LicenceLine, item.Lead);
        Items = at.References([.. items.Shown.Select(x => x.Id)], item.Language);
        (Refused, NotPublic) = (items.Refused, items.NotPublic);
        Files = [.. PrintFormats.OfBulletins.Select(x => FileOf(item, at, $"{x.Name}.pdf", x.Title, x.MediaType))];
        Files = Files.Add(FileOf(item, at, Document, "Bản Word để sửa tay", DocumentType));
    }

    /// <summary>Media type of the file to finish by hand.</summary>
    public const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Number of the issue.</summary>
    public int Number { get; }

    /// <summary>The day printed on it.</summary>
    public DateOnly IssuedOn { get; }

    /// <summary>First day it is about; null: not stated.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day it is about, included; null: not stated.</summary>
    public DateOnly? Until { get; }

    /// <summary>Whose bulletin it is; null: that of whoever prints for the place.</summary>
    public ApiReference? Organisation { get; }

    /// <summary>The line about its publishing licence; null: none.</summary>
    public string? LicenceLine { get; }

    /// <summary>A few words of the editors; null: none.</summary>
    public string? Lead { get; }

    /// <summary>Messages, events and services, in the order in which they are printed.</summary>
    public ImmutableArray<ApiReference> Items { get; }

    /// <summary>What was chosen and is public but not printed, and why, in Vietnamese.</summary>
    public ImmutableArray<string> Refused { get; }

    /// <summary>How many chosen items are not public, or not any more.</summary>
    public int NotPublic { get; }

    /// <summary>Files, rendered on request. What does not fit a PDF is named on its last page.</summary>
    public ImmutableArray<ApiBulletinFile> Files { get; }

    private static ApiBulletinFile FileOf(Bulletin item, Links at, string name, string title, string mediaType) =>
        new(name, title, mediaType, $"{at.BaseUrl}{at.PathOf(item)}/files/{name}{Links.LanguageQuery(item.Language)}");
}

/// <summary>A file of an issue.</summary>
/// <param name="Name">File name.</param>
/// <param name="Title">What it is, in Vietnamese.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Url">Where to get it.</param>
internal sealed record ApiBulletinFile(string Name, string Title, string MediaType, string Url);

using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>Two public documents that claim the same thing, from a time when nothing kept them apart.</summary>
/// <param name="Document">The later of the two.</param>
/// <param name="Text">Which field, which value, and which other document: a Vietnamese sentence.</param>
public sealed record Twin(Guid Document, string Text);

/// <summary>Finds duplicates among what is public.</summary>
public sealed class Twins
{
    private readonly IContentService _documents;
    private readonly Claims _claims;

    internal Twins(IContentService documents, Claims claims) => (_documents, _claims) = (documents, claims);

    /// <summary>All of them. Only what looks alike in the snapshot is read from the database.</summary>
    public IEnumerable<Twin> In(CampaignSnapshot snapshot)
    {
        var alike = Looks(snapshot)
            .GroupBy(x => x.Look)
            .Where(x => x.Count() > 1)
            .SelectMany(x => x.Select(y => y.Item))
            .DistinctBy(x => x.Id)
            .OrderBy(x => x.PublishedAt)
            .ThenBy(x => x.Id);
        var first = new Dictionary<string, Umbraco.Cms.Core.Models.IContent>();
        foreach (var header in alike)
            if (_documents.GetById(header.Id) is { } content)
                foreach (var claim in _claims.Of(content, published: true))
                    if (!first.TryAdd(claim.Text, content) && first[claim.Text].Key != content.Key)
                        yield return new(content.Key, OneOfEach.Says(claim, first[claim.Text]));
    }

    private static IEnumerable<(string Look, ItemHeader Item)> Looks(CampaignSnapshot snapshot)
    {
        foreach (var x in snapshot.All<CampaignInfo>())
            yield return ($"campaign/{Own(x)}", x.Header);
        foreach (var x in snapshot.All<Edition>())
            yield return (string.Create(CultureInfo.InvariantCulture, $"edition/{x.Year}"), x.Header);
        foreach (var x in snapshot.All<KeyMessage>())
            yield return (
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"message/{x.Header.Campaign}/{x.Header.Edition}/{x.Order}"
                ),
                x.Header
            );
        foreach (var x in snapshot.All<Material>())
            yield return ($"material/{x.Code.ToLowerInvariant()}", x.Header);
        foreach (var x in snapshot.All<Indicator>())
            yield return ($"indicator/{x.Code.ToLowerInvariant()}", x.Header);
        foreach (var x in snapshot.All<OwnAbbreviation>())
        foreach (var place in x.Header.Places.DefaultIfEmpty(""))
            yield return ($"abbreviation/{place}/{x.Written}", x.Header);
        foreach (var x in snapshot.All<Place>())
        foreach (var name in new[] { x.Code, Own(x) }.OfType<string>().Distinct())
            yield return ($"place/{name}", x.Header);
    }

    // the address without the part of the key that keeps it apart from an older one
    private static string Own(PublishedItem item)
    {
        var part = $"-{item.Id.ToString("N")[..8]}";
        return item.Slug.EndsWith(part, StringComparison.Ordinal) ? item.Slug[..^part.Length] : item.Slug;
    }
}

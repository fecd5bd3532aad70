using Campaign.Content.Projection;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Materials;
using Campaign.Core.Publication;

namespace Campaign.Content.Files;

/// <summary>Asks Campaign.Core's rules about every record of the files, before anything is imported.</summary>
internal sealed class RuleCheck(ContentSet set, DateTimeOffset now) : IProjectionLookup
{
    private readonly Projector _projector = new(set.Vocabularies, set.Types);

    private readonly Dictionary<Guid, string> _provinces = set
        .Files.SelectMany(x => x.Records)
        .Select(x => x.Province)
        .OfType<string>()
        .Distinct()
        .ToDictionary(TreeKeys.ProvinceFolder);

    public IEnumerable<ContentFault> Faults()
    {
        var faulty = set.Faults.Select(x => x.File).ToHashSet();
        foreach (var file in set.Files.Where(x => !faulty.Contains(x.Layout.Path)))
        foreach (var record in file.Records)
        {
            var result = _projector.Project(record.AsPublished(set.Ancestors(record), now), this, 0, now);
            foreach (var fault in result.Faults)
            {
                var at = record.MarkOf(fault.Fault.Field);
                var language = fault.Language == CampaignSnapshot.DefaultLanguage ? "" : $" ({fault.Language})";
                yield return new ContentFault(
                    file.Layout.Path,
                    (int)at.Line,
                    (int)at.Column,
                    fault.Fault.Field,
                    $"{fault.Fault.Message}{language}"
                );
            }
        }
    }

    public string? Campaign(Guid key) => set.Find(key) is { Type: "campaign" } record ? record.Id : null;

    public (string? Campaign, int Year)? Edition(Guid key) =>
        set.Find(key) is { Type: "edition" } record
            ? (record.Scope.Campaign, Stored.Whole(record.Value("year")) ?? 0)
            : null;

    public string? Place(Guid key) => set.Find(key) is { Type: "place" } record ? record.Id : key.ToString();

    public string? ProvinceOfFolder(Guid key) => _provinces.GetValueOrDefault(key);

    public bool IsLegalDocument(Guid key) => set.Find(key) is { Type: "document" };

    public Guid? Organisation(string slug) => set.GlobalKey("organisation", slug);

    // Whether a file is a picture is known once it is in the database; the rule is asked again when it is published.
    public MaterialFile? File(Guid media, int version) => new(media, "file", "application/octet-stream", 0, "", "");

    public bool IsTaken(ItemType type, string language, string slug, Guid by) => false;
}

using System.Collections.Frozen;
using Campaign.Core.Publication;
using Campaign.Web.Items;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Campaign.Web.Delivery.Content;

/// <summary>
/// What a reader may see. A document must be public according to the log, of an allowed type, and, unless it is a
/// folder, in the snapshot that the site and the API read. So whatever a rule keeps out there, such as a shelter's
/// address, is kept out here too.
/// </summary>
internal sealed class DeliveryView(
    IReadOnlyDictionary<Guid, DeliveryNode> nodes,
    CampaignSnapshot? snapshot,
    ItemKinds kinds,
    DeliveryApiSettings settings,
    IMediaNavigationQueryService media
)
{
    private readonly Lazy<FrozenDictionary<Guid, int>> _media = new(() =>
        MediaOf(nodes, snapshot, kinds, settings, media)
    );

    /// <summary>The document; null when it is not visible in the language.</summary>
    public DeliveryNode? Find(Guid key, string culture) =>
        nodes.TryGetValue(key, out var node) && IsVisible(node, culture, snapshot, kinds, settings) ? node : null;

    /// <summary>A document's position among its siblings, whether visible or not.</summary>
    public int SortOrder(Guid key) => nodes.TryGetValue(key, out var node) ? node.SortOrder : int.MaxValue;

    /// <summary>
    /// Whether the file or folder is visible: a visible document refers to it, or it contains such a file.
    /// </summary>
    public bool SeesMedia(Guid key) => snapshot is null || _media.Value.ContainsKey(key);

    /// <summary>
    /// The version of the file or folder that readers get: the newest with which a visible document was published. 0:
    /// the one it has now.
    /// </summary>
    public int VersionOf(Guid key) => snapshot is null ? 0 : _media.Value.GetValueOrDefault(key);

    /// <summary>All documents that are visible in the language, in no particular order.</summary>
    public IEnumerable<DeliveryNode> All(string culture) =>
        nodes.Values.Where(x => IsVisible(x, culture, snapshot, kinds, settings));

    private static bool IsVisible(
        DeliveryNode node,
        string culture,
        CampaignSnapshot? snapshot,
        ItemKinds kinds,
        DeliveryApiSettings settings
    )
    {
        if (node.Name(culture) is null || !settings.IsAllowedContentType(node.Type))
            return false;
        if (snapshot is null || kinds.Find(node.Type) is null)
            return true;
        var language = node.Names.Keys.FirstOrDefault(x => x.Equals(culture, StringComparison.OrdinalIgnoreCase));
        return snapshot.Find(node.Key, language ?? CampaignSnapshot.DefaultLanguage) is not null;
    }

    private static FrozenDictionary<Guid, int> MediaOf(
        IReadOnlyDictionary<Guid, DeliveryNode> nodes,
        CampaignSnapshot? snapshot,
        ItemKinds kinds,
        DeliveryApiSettings settings,
        IMediaNavigationQueryService tree
    )
    {
        var seen = new Dictionary<Guid, int>();
        foreach (var node in nodes.Values)
            if (node.Media.Count > 0 && node.Names.Keys.Any(x => IsVisible(node, x, snapshot, kinds, settings)))
                foreach (var key in node.Media)
                    seen[key] = Newer(seen, key, node.Files.GetValueOrDefault(key));
        foreach (var key in seen.Keys.ToArray())
            if (tree.TryGetAncestorsKeys(key, out var folders))
                foreach (var folder in folders)
                    seen.TryAdd(folder, 0);
        return seen.ToFrozenDictionary();
    }

    private static int Newer(Dictionary<Guid, int> seen, Guid key, int version) =>
        !seen.TryGetValue(key, out var known) ? version
        : known == 0 || version == 0 ? 0
        : Math.Max(known, version);
}

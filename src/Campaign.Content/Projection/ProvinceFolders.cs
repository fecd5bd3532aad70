using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;

namespace Campaign.Content.Projection;

/// <summary>What a province's folder says.</summary>
internal static class ProvinceFolders
{
    /// <summary>Key of the place whose folder it is; null when none is chosen.</summary>
    public static Guid? PlaceOf(PublishedDocument folder) =>
        folder
            .Values.Where(x => x.Alias == "place")
            .SelectMany(x => Stored.Keys(x.Value))
            .Select(x => (Guid?)x)
            .FirstOrDefault();
}

using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Rendering.Templates;

namespace Campaign.Web.Items;

/// <summary>A file that is not offered because the words do not fit.</summary>
/// <param name="Name">File name that it would have.</param>
/// <param name="Title">What it would be, in Vietnamese.</param>
/// <param name="Reasons">What does not fit, in Vietnamese.</param>
internal sealed record ApiUnfitFile(string Name, string Title, ImmutableArray<string> Reasons)
{
    /// <summary>Those among the formats that an item does not fit.</summary>
    public static ImmutableArray<ApiUnfitFile> Of(
        IEnumerable<PrintFormat> formats,
        PublishedItem item,
        CampaignSnapshot snapshot
    ) =>
        [
            .. from format in formats
            let unfit = snapshot.Unfit.Find(item, format.Name)
            where unfit is not null
            select new ApiUnfitFile($"{format.Name}.{format.Extension}", format.Title, unfit.Reasons),
        ];
}

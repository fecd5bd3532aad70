using Campaign.Core.Publication;
using Campaign.Rendering.Templates;
using Campaign.Web.Items;

namespace Campaign.Web.Forms;

/// <summary>A file the product renders of the item.</summary>
/// <param name="Name">File name.</param>
/// <param name="Title">What it is, in Vietnamese.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Width">Pixels; null for paper.</param>
/// <param name="Height">Pixels; null for paper.</param>
/// <param name="Url">Where to get it.</param>
internal sealed record ApiFormFile(string Name, string Title, string MediaType, int? Width, int? Height, string Url)
{
    public static ApiFormFile Of(PrintFormat format, PublishedItem item, Links at)
    {
        var name = $"{format.Name}.{format.Extension}";
        return new(
            name,
            format.Title,
            format.MediaType,
            format.IsPicture ? (int)format.Width : null,
            format.IsPicture ? (int)format.Height : null,
            $"{at.BaseUrl}{at.PathOf(item)}/files/{name}{Links.LanguageQuery(item.Language)}"
        );
    }
}

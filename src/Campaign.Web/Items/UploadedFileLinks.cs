using Campaign.Core.Materials;
using Campaign.Web.Http;

namespace Campaign.Web.Items;

/// <summary>Links to uploaded files, if the application serves them.</summary>
internal sealed class UploadedFileLinks(SiteRoutes routes) : IMaterialFileLinks
{
    public IEnumerable<MaterialFileLink> Of(Material material) =>
        routes.Has("/api/v1/materials/{}/files/{}")
            ? material.Files.Select(x => new MaterialFileLink(
                x.Name,
                $"/api/v1/materials/{material.Id}/files/{x.Name}",
                x.Bytes
            )
            {
                MediaType = x.MediaType,
            })
            : [];

    public IEnumerable<string> NotOffered(Material material) => [];

    public MaterialPicture? PictureOf(Material material) => null;

    public MaterialPicture? SmallPictureOf(Material material) => null;
}

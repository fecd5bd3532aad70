using System.Text.Json;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Publication;

[Collection("whole")]
public sealed class PictureTextsOnSqlite(SqliteSite site) : PictureTextTests<SqliteSite>(site);

[Collection("whole")]
public sealed class PictureTextsOnPostgres(PostgresSite site) : PictureTextTests<PostgresSite>(site);

/// <summary>What a picture shows is typed on the picture, and not again where it is placed.</summary>
public abstract class PictureTextTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Vietnamese = "vi-VN",
        English = "en-US",
        Alias = "altText";

    private IContentService Documents => site.Services.GetRequiredService<IContentService>();

    [Fact]
    public void A_material_without_words_about_its_pictures_takes_those_of_the_pictures()
    {
        var pictures = new[] { Picture("Sáu người đứng cạnh nhau"), Picture("Một dải thổ cẩm"), Picture("") };
        var material = Saved(Material(pictures));
        Assert.Equal("Sáu người đứng cạnh nhau\nMột dải thổ cẩm", material.GetValue(Alias, Vietnamese));
        Assert.Null(material.GetValue(Alias, English));
    }

    [Fact]
    public void Words_typed_on_the_material_stay_and_so_do_they_when_the_picture_gets_others()
    {
        var picture = Picture("Một dải thổ cẩm");
        var typed = Material([picture]);
        typed.SetValue(Alias, "Áp phích mẫu: sáu người.", Vietnamese);
        Assert.Equal("Áp phích mẫu: sáu người.", Saved(typed).GetValue(Alias, Vietnamese));

        var taken = Saved(Material([picture]));
        picture.SetValue(Alias, "Hai dải thổ cẩm");
        Assert.True(site.Services.GetRequiredService<IMediaService>().Save(picture).Success);
        Assert.Equal("Một dải thổ cẩm", Saved(taken).GetValue(Alias, Vietnamese));
    }

    [Fact]
    public void A_picture_that_says_nothing_leaves_the_field_to_be_filled() =>
        Assert.Null(Saved(Material([Picture("")])).GetValue(Alias, Vietnamese));

    private IMedia Picture(string text)
    {
        var media = site.Services.GetRequiredService<IMediaService>();
        var picture = media.CreateMedia($"Hình mẫu {Guid.NewGuid():N}", -1, "Image");
        picture.SetValue(Alias, text);
        Assert.True(media.Save(picture).Success);
        return picture;
    }

    private IContent Material(IReadOnlyCollection<IMedia> pictures)
    {
        var known = site.Services.GetRequiredService<SnapshotStore>().Current.All<Material>().First();
        var parent = Documents.GetById(Documents.GetById(known.Id)!.ParentId)!;
        var made = Documents.Create($"Áp phích mẫu {Guid.NewGuid():N}", parent, "material");
        made.SetCultureName(made.Name, Vietnamese);
        made.SetCultureName($"Sample poster {made.Name}", English);
        made.SetValue(
            "files",
            JsonSerializer.Serialize(
                pictures.Select(x => new
                {
                    key = Guid.NewGuid(),
                    mediaKey = x.Key,
                    mediaTypeAlias = "Image",
                })
            )
        );
        return made;
    }

    private IContent Saved(IContent material)
    {
        Assert.True(Documents.Save(material).Success);
        return Documents.GetById(material.Key)!;
    }
}

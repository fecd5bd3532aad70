using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.UmbracoHost.Hosting;

namespace Campaign.Content.Tests.Whole;

/// <summary>What may be published and what may be taken away, on a real database.</summary>
public abstract class PublishingTests(DatabaseProvider provider) : ContentTests(provider)
{
    public sealed class Sqlite() : PublishingTests(DatabaseProvider.Sqlite);

    public sealed class Postgres() : PublishingTests(DatabaseProvider.PostgreSql);

    [Fact]
    public async Task Publishing_against_a_rule_is_refused_with_the_field_and_the_draft_stays()
    {
        await ImportAsync();
        var message = Message("2021-01");
        message.SetValue("correctionNote", null, "vi-VN");
        Assert.True(Host.Documents.Save(message).Success);
        var result = Host.Documents.Publish(message, ["vi-VN"]);
        Assert.False(result.Success);
        Assert.Contains(
            "«Lý do sửa»: Bản sửa phải kèm lý do sửa.",
            result.EventMessages!.GetAll().Select(x => x.Message)
        );
        Assert.Null(Message("2021-01").GetValue("correctionNote", "vi-VN"));
        Assert.Equal("Lỗi chính tả", Message("2021-01").GetValue<string>("correctionNote", "vi-VN", published: true));
    }

    [Fact]
    public async Task A_place_that_public_items_are_addressed_to_is_not_taken_away()
    {
        await ImportAsync();
        var snapshot = await Host.FollowAsync();
        var place = Host.Documents.GetById(snapshot.All<Place>().Single(x => x.Ref == "68").Id)!;
        var refused = Host.Documents.Unpublish(place);
        Assert.False(refused.Success);
        Assert.Contains("Còn", refused.EventMessages!.GetAll().Single().Message, StringComparison.Ordinal);
        Assert.False(Host.Documents.MoveToRecycleBin(place).Success);
        foreach (var item in snapshot.Items.Where(x => x.Header.Places.Contains("68")).DistinctBy(x => x.Id))
            Assert.True(Host.Documents.Unpublish(Host.Documents.GetById(item.Id)!).Success);
        await Host.FollowAsync();
        Assert.True(Host.Documents.Unpublish(place).Success);
    }

    [Fact]
    public async Task Nothing_is_published_for_a_place_that_is_not()
    {
        await ImportAsync();
        var snapshot = await Host.FollowAsync();
        var item = snapshot.Items.First(x => x.Header.Places.Contains("68"));
        var places = Host.Documents.GetById(snapshot.All<Place>().First().Id)!;
        var draft = Host.Documents.Create("Nơi mẫu", places.ParentId, "place");
        Host.Documents.Save(draft);
        var document = Host.Documents.GetById(item.Id)!;
        document.SetValue("places", $"umb://document/{draft.Key:N}");
        Host.Documents.Save(document);
        var refused = Host.Documents.Publish(document, ["vi-VN"]);
        Assert.False(refused.Success);
        Assert.Contains(
            "chưa được xuất bản",
            refused.EventMessages!.GetAll().Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_published_year_does_not_change()
    {
        await ImportAsync();
        await Host.FollowAsync();
        var edition = Host.Documents.GetById(Host.Snapshot.All<Edition>().Single().Id)!;
        edition.SetValue("year", 2022);
        edition.SetValue("start", new DateTime(2022, 11, 15));
        edition.SetValue("end", new DateTime(2022, 12, 15));
        Host.Documents.Save(edition);
        Assert.Contains(
            "đã xuất bản thì không đổi",
            Host.Documents.Publish(edition, ["vi-VN"]).EventMessages!.GetAll().Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nor_is_what_such_a_place_lies_under()
    {
        Folder.Write(
            "places/68.yaml",
            ContentFolder
                .Province("24712", "Mẫu")
                .Replace("level: province", "level: commune", StringComparison.Ordinal)
                .Replace("kind: tỉnh", "kind: xã\n        parent: \"68\"", StringComparison.Ordinal)
        );
        Folder.Change("thang-mau/2021/messages.yaml", "places: [\"68\"]", "places: [\"24712\"]");
        await ImportAsync();
        var commune = (await Host.FollowAsync()).Places.Find("24712")!;
        var province = Host.Documents.GetById(commune.Header.ParentId!.Value)!;
        var folder = Host.Documents.GetParent(province)!;
        foreach (var above in new[] { province, folder })
        {
            Assert.False(Host.Documents.Unpublish(above).Success);
            Assert.False(Host.Documents.MoveToRecycleBin(above).Success);
        }
        Assert.True(Host.Documents.Unpublish(Message("2021-02")).Success);
        await Host.FollowAsync();
        Assert.True(Host.Documents.Unpublish(province).Success);
    }
}

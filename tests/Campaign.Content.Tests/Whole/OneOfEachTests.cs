using Campaign.Content.Publishing.OneOfEach;
using Campaign.Content.Types;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Tests.Whole;

/// <summary>Of some things there is one each, whoever publishes and however.</summary>
public abstract class OneOfEachTests(DatabaseProvider provider) : ContentTests(provider)
{
    private const string Material =
        "items:\n  - id: ap-1\n    title: Áp phích mẫu\n    kind: mot\n    code: AP-1\n"
        + "    message: 2021-01\n    templates: [a3]\n    altText: Hình mẫu\n";

    private const string Indicator = "items:\n  - id: to-roi\n    title: Tờ rơi (mẫu)\n    code: TR\n    unit: tờ\n";

    private const string Bulletin =
        "items:\n  - id: so-1\n    title: Bản tin mẫu số 1\n    number: 1\n    issuedOn: 2021-11-20\n    items: [2021-01]\n";

    private const string Abbreviation =
        "items:\n  - id: nvht\n    written: NVHT\n    spoken: nhà văn hóa thôn\n    places: [\"20\"]\n";

    public sealed class Sqlite() : OneOfEachTests(DatabaseProvider.Sqlite);

    public sealed class Postgres() : OneOfEachTests(DatabaseProvider.PostgreSql);

    private IContent Campaign => Host.Documents.GetById(DeterministicKey.Of("campaign://thang-mau"))!;

    [Theory]
    [InlineData("edition", "Năm")]
    [InlineData("message", "Thứ tự")]
    [InlineData("material", "Mã")]
    [InlineData("indicator", "Mã")]
    [InlineData("bulletin", "Số")]
    [InlineData("abbreviation", "Chữ viết tắt")]
    [InlineData("place", "Mã chính thức")]
    [InlineData("campaign", "Tên trong địa chỉ")]
    public async Task A_second_is_refused_and_the_first_is_named_and_linked(string type, string field)
    {
        var first = await FirstAsync(type);
        var second = Second(first);

        var refused = Host.Documents.Publish(second, Languages(second));

        Assert.False(refused.Success);
        var words = Words(refused.EventMessages!);
        Assert.Contains($"«{field}»", words, StringComparison.Ordinal);
        Assert.Contains($"«{first.Name}»", words, StringComparison.Ordinal);
        Assert.Contains($"/section/content/workspace/document/edit/{first.Key}", words, StringComparison.Ordinal);
        Assert.Null((await Host.FollowAsync()).Find(second.Key, "vi-VN"));
    }

    [Fact]
    public async Task A_bulletin_may_have_the_number_of_another_year()
    {
        var second = Second(await FirstAsync("bulletin"));
        second.SetValue("issuedOn", new DateTime(2022, 1, 5));
        Assert.True(Host.Documents.Save(second).Success);
        Assert.True(Host.Documents.Publish(second, Languages(second)).Success);
    }

    [Fact]
    public async Task An_abbreviation_may_be_read_otherwise_in_another_place_until_it_moves_to_the_first_one_s()
    {
        var first = await FirstAsync("abbreviation");
        var second = Second(first);
        second.SetValue("places", null);
        second.SetValue("spoken", "nhà văn hóa tỉnh");
        Assert.True(Host.Documents.Save(second).Success);
        Assert.True(Host.Documents.Publish(second, ["*"]).Success);
        var read = (await Host.FollowAsync())
            .All<OwnAbbreviation>()
            .Select(x => $"{x.Spoken}: {x.Header.Places.Length}");
        Assert.Equal(["nhà văn hóa thôn: 1", "nhà văn hóa tỉnh: 0"], read.Order(StringComparer.Ordinal));

        // What names no place is for that of the folder it lies in.
        var folder = Host.Documents.GetById(DeterministicKey.Of("province-folder:20"))!;
        var refused = Host.Documents.Move(second, folder.Id);
        Assert.False(refused.Success);
        Assert.Contains($"{first.Key}", Words(refused.EventMessages!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_first_is_taken_off_the_second_may_be_published()
    {
        var first = await FirstAsync("message");
        var second = Second(first);
        Assert.True(Host.Documents.Unpublish(first, "vi-VN").Success);
        Assert.True(Host.Documents.Publish(second, Languages(second)).Success);
        var refused = Host.Documents.Publish(Host.Documents.GetById(first.Key)!, ["vi-VN"]);
        Assert.Contains($"{second.Key}", Words(refused.EventMessages!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_published_at_the_same_moment_exactly_one_wins()
    {
        var first = await FirstAsync("edition");
        Assert.True(Host.Documents.Unpublish(first, "vi-VN").Success);
        for (var year = 2030; year < 2034; year++)
        {
            var rivals = new[] { Edition(year), Edition(year) };
            var results = await Task.WhenAll(
                rivals.Select(x => Task.Run(() => Host.Documents.Publish(x, ["vi-VN"]).Success))
            );
            Assert.Single(results, x => x);
        }
        Assert.Equal([2033, 2032, 2031, 2030], (await Host.FollowAsync()).All<Edition>().Select(x => x.Year));
    }

    [Fact]
    public async Task A_draft_that_claims_what_another_has_is_saved_with_a_warning()
    {
        var first = await FirstAsync("message");
        var draft = Host.Documents.Create("Câu khác", first.ParentId, "message");
        draft.SetCultureName("Câu khác", "vi-VN");
        draft.SetValue("order", 1);
        var saved = Host.Documents.Save(draft);
        Assert.True(saved.Success);
        var warning = Assert.Single(saved.EventMessages!.GetAll());
        Assert.Equal(EventMessageType.Warning, warning.MessageType);
        Assert.Contains($"«Thứ tự»: 1 cũng có ở «{first.Name}»", warning.Message, StringComparison.Ordinal);

        draft.SetValue("order", 7);
        // still the first alone
        Assert.Equal(warning, Assert.Single(Host.Documents.Save(draft).EventMessages!.GetAll()));
    }

    [Fact]
    public async Task A_copy_has_an_id_of_its_own_and_says_that_it_is_a_copy()
    {
        await ImportAsync();
        var edition = Host.Documents.GetById(DeterministicKey.Of("edition:thang-mau//2021"))!;
        var copy = Host.Documents.Copy(edition, edition.ParentId, relateToOriginal: false, recursive: true)!;
        var message = Host
            .Documents.GetPagedDescendants(copy.Id, 0, 100, out _)
            .First(x => x.ContentType.Alias == "message");

        Assert.Equal("Tháng mẫu 2021 (bản sao)", copy.GetCultureName("vi-VN"));
        Assert.Equal("Tháng mẫu 2021 (bản sao)", copy.GetValue<string>("title", "vi-VN"));
        Assert.StartsWith("2021-0", message.GetValue<string>("umbracoUrlName"), StringComparison.Ordinal);
        Assert.Contains("-ban-sao-", message.GetValue<string>("umbracoUrlName"), StringComparison.Ordinal);
        Assert.EndsWith("(bản sao)", message.GetCultureName("vi-VN"), StringComparison.Ordinal);

        copy.SetValue("year", 2022);
        copy.SetValue("start", new DateTime(2022, 11, 15));
        copy.SetValue("end", new DateTime(2022, 12, 15));
        Host.Documents.Save(copy);
        Assert.True(Host.Documents.Publish(copy, ["vi-VN"]).Success);
        Assert.Equal("2022", copy.GetValue<string>("umbracoUrlName"));
        var editions = (await Host.FollowAsync()).All<Edition>();
        Assert.Equal(["thang-mau-2022", "thang-mau-2021"], editions.Select(x => x.Slug));
    }

    [Fact]
    public async Task Two_records_of_the_files_that_claim_the_same_are_a_fault_of_the_later()
    {
        Folder.Change("thang-mau/2021/messages.yaml", "order: 2", "order: 1");
        var fault = Assert.Single((await Host.Commands.ImportAsync(Folder.Path)).Faults);
        Assert.Equal("order", fault.Field);
        Assert.Contains("thang-mau/2021/messages.yaml (2021-01)", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_claims_what_the_database_has_is_left_out_and_one_that_swaps_its_own_comes_in()
    {
        await ImportAsync();
        var other = Second(Message("2021-02"));
        other.SetValue("order", 3);
        Host.Documents.Save(other);
        Assert.True(Host.Documents.Publish(other, ["vi-VN"]).Success);
        Folder.Change("thang-mau/2021/messages.yaml", "order: 2", "order: 3");
        var fault = Assert.Single((await Host.Commands.ImportAsync(Folder.Path)).Faults);
        Assert.Contains($"{other.Key}", fault.ToString(), StringComparison.Ordinal);

        Folder.Change("thang-mau/2021/messages.yaml", "order: 1", "order: 2");
        Folder.Change("thang-mau/2021/messages.yaml", "order: 3", "order: 1");
        await ImportAsync();
        Assert.Equal((2, 1), (Message("2021-01").GetValue<int>("order"), Message("2021-02").GetValue<int>("order")));
    }

    [Fact]
    public async Task What_is_public_does_not_move_or_come_back_to_where_another_has_its_place()
    {
        await ImportAsync();
        var next = Edition(2022);
        Assert.True(Host.Documents.Publish(next, ["vi-VN"]).Success);
        var there = Host.Documents.Create("Câu một", next.Id, "message");
        Fill(there, Message("2021-01"));
        Assert.True(Host.Documents.Publish(there, ["vi-VN"]).Success);

        var refused = Host.Documents.Move(Message("2021-01"), next.Id);
        Assert.False(refused.Success);
        Assert.Contains($"{there.Key}", Words(refused.EventMessages!), StringComparison.Ordinal);
        Assert.True(Host.Documents.Move(Message("2021-02"), next.Id).Success);

        var folder = Host.Documents.GetParent(Message("2021-01"))!;
        Host.Documents.MoveToRecycleBin(folder);
        var edition = Host.Documents.GetById(DeterministicKey.Of("edition:thang-mau//2021"))!;
        Assert.True(Host.Documents.Move(there, edition.Id).Success);
        Assert.False(Host.Documents.Move(Host.Documents.GetById(folder.Key)!, edition.Id).Success);
    }

    [Fact]
    public async Task What_stands_twice_from_before_the_rule_is_told_and_read_the_same_after_every_start()
    {
        var first = await FirstAsync("edition");
        var (values, claims) = (Host.Host.Get<IKeyValueService>(), Host.Host.Get<Claims>());
        foreach (var claim in claims.Of(first, published: true))
            values.SetValue(claim.Id, "");
        var second = Edition(2021);
        foreach (var claim in claims.Of(second, published: false))
            values.SetValue(claim.Id, "");
        Assert.True(Host.Documents.Publish(second, ["vi-VN"]).Success);
        values.SetValue("one-of-each/filled", null!);

        Host.Host.Get<ClaimFilling>().Fill();
        var slugs = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            await Host.Host.Get<Campaign.Content.Projection.SnapshotFollower>().LoadAsync(default);
            var editions = Host.Snapshot.All<Edition>().OrderBy(x => x.Slug.Length);
            slugs.Add(string.Join(' ', editions.Select(x => $"{x.Id}={x.Slug}")));
        }

        Assert.Equal(slugs[0], slugs[1]);
        var own = $"thang-mau-2021-{second.Key.ToString("N")[..8]}";
        Assert.Equal($"{first.Key}=thang-mau-2021 {second.Key}={own}", slugs[0]);
        var found = Host.Snapshot.FindBySlug<Edition>(Core.Publication.ItemType.Edition, "thang-mau-2021")!;
        Assert.Equal(first.Key, found.Id);
        var twin = Assert.Single(Host.Host.Get<Twins>().In(Host.Snapshot));
        Assert.Equal((second.Key, $"«Năm»: 2021 đã có ở «{first.Name}» đang công khai."), (twin.Document, twin.Text));
        Assert.False(Host.Documents.Publish(Edition(2021), ["vi-VN"]).Success);
    }

    private async Task<IContent> FirstAsync(string type)
    {
        Folder.Write("thang-mau/2021/materials.yaml", Material);
        Folder.Write("thang-mau/indicators.yaml", Indicator);
        Folder.Write("thang-mau/2021/bulletins.yaml", Bulletin);
        Folder.Write("abbreviations.yaml", Abbreviation);
        await ImportAsync();
        var snapshot = await Host.FollowAsync();
        return type switch
        {
            "edition" => Host.Documents.GetById(snapshot.All<Edition>().Single().Id)!,
            "message" => Message("2021-01"),
            "material" => Host.Documents.GetById(snapshot.All<Core.Materials.Material>().Single().Id)!,
            "bulletin" => Host.Documents.GetById(snapshot.All<Core.Bulletins.Bulletin>().Single().Id)!,
            "indicator" => Host.Documents.GetById(snapshot.All<Core.Results.Indicator>().Single().Id)!,
            "abbreviation" => Host.Documents.GetById(snapshot.All<OwnAbbreviation>().Single().Id)!,
            "place" => Host.Documents.GetById(snapshot.All<Place>().First().Id)!,
            _ => Campaign,
        };
    }

    /// <summary>Another document that says the same.</summary>
    private IContent Second(IContent first)
    {
        var second = Host.Documents.Create($"{first.Name} thứ hai", first.ParentId, first.ContentType.Alias);
        Fill(second, first);
        return second;
    }

    private void Fill(IContent second, IContent first)
    {
        if (first.ContentType.Variations != ContentVariation.Nothing)
            second.SetCultureName(second.Name ?? $"{first.Name} thứ hai", "vi-VN");
        foreach (var property in first.Properties)
        foreach (var value in property.Values.Where(x => x.Culture is null or "vi-VN"))
            second.SetValue(property.Alias, value.EditedValue, value.Culture);
        if (first.ContentType.Alias is not ("campaign" or "place"))
            second.SetValue("umbracoUrlName", null);
        if (first.ContentType.Alias == "place")
            second.SetValue("umbracoUrlName", "bi-danh-khac");
        Assert.True(Host.Documents.Save(second).Success);
    }

    private IContent Edition(int year)
    {
        var edition = Host.Documents.Create($"Năm {year} {Guid.NewGuid():N}", Campaign.Id, "edition");
        edition.SetCultureName(edition.Name!, "vi-VN");
        edition.SetValue("year", year);
        edition.SetValue("start", new DateTime(year, 11, 15));
        edition.SetValue("end", new DateTime(year, 12, 15));
        Assert.True(Host.Documents.Save(edition).Success);
        return edition;
    }

    private static string[] Languages(IContent content) =>
        content.ContentType.Variations == ContentVariation.Nothing ? ["*"] : ["vi-VN"];

    private static string Words(EventMessages messages) => string.Join(" ", messages.GetAll().Select(x => x.Message));
}

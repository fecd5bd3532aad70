using Campaign.Content.Projection;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Services;
using static Campaign.Web.Tests.Authority.AuthoritySite;

namespace Campaign.Web.Tests.Authority;

[Collection("whole")]
public sealed class FoldersOnSqlite(SqliteSite site) : FolderTests<SqliteSite>(site);

[Collection("whole")]
public sealed class FoldersOnPostgres(PostgresSite site) : FolderTests<PostgresSite>(site);

/// <summary>A document in a province's folder that names no place belongs to the province.</summary>
public abstract class FolderTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly AuthoritySite _site = new(whole);

    [Fact]
    public async Task An_organisation_in_a_provinces_folder_is_not_national_just_because_it_names_no_place()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var ngan = await CreateAsync(administrator, "folder", "Ngăn", _site.Folder(Own));
        await DoneAsync(PublishAsync(administrator, ngan, null));
        var id = await CreateAsync(administrator, "organisation", "Sở Mẫu Lạng Sơn", ngan);
        await DoneAsync(PublishAsync(administrator, id));
        await FollowAsync(x => x.Find<Organisation>(id) is not null);
        Assert.Equal(Own, _site.Snapshot.Find<Organisation>(id)!.Place);
    }

    [Fact]
    public async Task When_a_folder_gets_another_place_each_document_in_it_is_logged_again()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var root = _site
            .Get<IContentService>()
            .GetRootContent()
            .First(x => x.ContentType.Alias == "folder" && x.Published)
            .Key;
        var folder = await CreateAsync(
            administrator,
            "provinceFolder",
            "Thư mục mẫu",
            root,
            Value("place", Picked(_site.Place(Foreign)))
        );
        await DoneAsync(PublishAsync(administrator, folder, null));
        var id = await _site.PublishedMessageAsync(administrator, folder);
        await FollowAsync(x => x.Find(id, "vi-VN") is not null);
        var before = _site.Snapshot.Find(id, "vi-VN")!.Header;
        Assert.Equal(Foreign, Assert.Single(before.Places));

        (await SaveAsync(administrator, folder, x => Put(x, "place", Picked(_site.Place("04")))))
            .EnsureSuccessStatusCode()
            .Dispose();
        await DoneAsync(PublishAsync(administrator, folder, null));
        await FollowAsync(x => x.Find(id, "vi-VN")!.Header.Version > before.Version);
        Assert.Equal("04", Assert.Single(_site.Snapshot.Find(id, "vi-VN")!.Header.Places));
    }

    [Fact]
    public async Task Documents_in_a_province_that_name_no_place_are_logged_again_once()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var id = await _site.PublishedMessageAsync(administrator, _site.Folder(Own));
        await FollowAsync(x => x.Find(id, "vi-VN") is not null);
        var version = _site.Snapshot.Find(id, "vi-VN")!.Header.Version;
        var values = _site.Get<IKeyValueService>();
        var telling = whole.Services.GetServices<IHostedService>().OfType<AddressesTold>().Single();

        await telling.StartAsync(default);
        Assert.Equal(version, _site.Snapshot.Find(id, "vi-VN")!.Header.Version);

        values.SetValue(AddressesTold.Key, "0");
        await telling.StartAsync(default);
        await FollowAsync(x => x.Find(id, "vi-VN")!.Header.Version > version);
        Assert.Equal("1", values.GetValue(AddressesTold.Key));
    }

    private async Task FollowAsync(Func<CampaignSnapshot, bool> there)
    {
        var store = _site.Get<SnapshotStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var now = store.Current; !there(now); now = store.Current)
            await store.NewerThanAsync(now.Seq, patience.Token);
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}

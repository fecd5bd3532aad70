using System.Net;
using Campaign.Content.Projection;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Umbraco.Cms.Core.Services;
using static Campaign.Web.Tests.Approvals.ApprovalSite;

namespace Campaign.Web.Tests.Approvals;

public abstract partial class FourEyesTests<TSite>
{
    [Fact]
    public async Task A_rule_that_names_no_type_is_for_what_readers_see_and_not_for_folders()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var commune = await _site.CommuneAsync(administrator, "90001");
        var list = $"{commune.Ref} | {Guid.NewGuid():N}@xa.example.test | Nguyễn Văn Mẫu";
        using (var made = await administrator.SendAsync("POST", "campaign/commune-officers", new { list }))
            Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        await _site.FollowedAsync(x =>
            _site.Get<SnapshotFollower>().FoldersOfProvinces(x).Values.Contains(commune.Ref)
        );

        var (status, text) = await PublishAsync(administrator, await EventAsync(administrator, commune.Ref));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("cần một cán bộ khác duyệt", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_public_is_not_moved_to_where_it_would_need_approval()
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var edition = _site.Authority.Snapshot.All<Core.Campaigns.Edition>().First().Id;
        var local = await EventAsync(chief, AuthoritySite.Own);
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, local)).Status);

        var (status, text) = await MoveAsync(chief, local, edition);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("gỡ xuống, chuyển, rồi trình", text, StringComparison.Ordinal);
        Assert.Equal(_site.Authority.Folder(AuthoritySite.Own), ParentOf(local));
        // one province is as good as another to this rule
        Assert.Equal(
            HttpStatusCode.OK,
            (await MoveAsync(chief, local, _site.Authority.Folder(AuthoritySite.Foreign))).Status
        );
        using (var gone = await chief.SendAsync("PUT", $"document/{local}/unpublish", new { cultures = new[] { "*" } }))
            Assert.True(gone.IsSuccessStatusCode, await gone.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await MoveAsync(chief, local, edition)).Status);
    }

    [Fact]
    public async Task A_folder_is_moved_within_its_place_with_what_is_public_in_it_and_not_out_of_it()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var own = _site.Authority.Folder(AuthoritySite.Own);
        var (folder, other) = (await FolderAsync(chief, own), await FolderAsync(chief, own));
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, folder, null)).Status);
        var id = await _site.DraftAsync(writer, folder);
        await DecidedAsync(writer, chief, id, "publish");

        Assert.Equal(HttpStatusCode.OK, (await MoveAsync(chief, folder, other)).Status);
        var (status, text) = await MoveAsync(chief, other, _site.Authority.Folder(AuthoritySite.Foreign));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("gỡ xuống, chuyển, rồi trình", text, StringComparison.Ordinal);
        // what was thrown away by mistake comes back to where it was, and nowhere else
        using (var binned = await chief.SendAsync("PUT", $"document/{folder}/move-to-recycle-bin", null))
            Assert.True(binned.IsSuccessStatusCode, await binned.Content.ReadAsStringAsync());
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await RestoreAsync(chief, folder, _site.Authority.Folder(AuthoritySite.Foreign))).Status
        );
        Assert.Equal(HttpStatusCode.OK, (await RestoreAsync(chief, folder, other)).Status);
    }

    [Fact]
    public async Task What_was_approved_for_one_place_is_not_approved_for_another_to_which_a_folder_above_it_goes()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var folder = await FolderAsync(chief, _site.Authority.Folder(AuthoritySite.Own));
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, folder, null)).Status);
        var id = await _site.DraftAsync(writer, folder);
        await DecidedAsync(writer, chief, id, "approve");

        Assert.Equal(
            HttpStatusCode.OK,
            (await MoveAsync(chief, folder, _site.Authority.Folder(AuthoritySite.Foreign))).Status
        );

        var (status, text) = await PublishAsync(chief, id);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("cần một cán bộ khác duyệt", text, StringComparison.Ordinal);
        Assert.Equal(["Submit", "Approve", "Fall"], await _site.StepsAsync(id));
    }

    [Fact]
    public async Task What_was_approved_for_one_place_is_not_approved_for_another_to_which_its_folder_is_given()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var first = (await _site.CommuneAsync(administrator, "90003")).Id;
        var second = (await _site.CommuneAsync(administrator, "90004")).Id;
        var above = await FolderAsync(administrator, _site.Authority.Folder(AuthoritySite.Own));
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(administrator, above, null)).Status);
        var folder = await AuthoritySite.CreateAsync(
            administrator,
            "provinceFolder",
            $"Xã mẫu {Guid.NewGuid():N}",
            above,
            AuthoritySite.Value("place", AuthoritySite.Picked(first))
        );
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(administrator, folder, null)).Status);
        var id = await _site.DraftAsync(writer, folder);
        await DecidedAsync(writer, chief, id, "approve");

        var place = AuthoritySite.Picked(second);
        using (
            var saved = await AuthoritySite.SaveAsync(administrator, folder, x => AuthoritySite.Put(x, "place", place))
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(administrator, folder, null)).Status);

        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAsync(chief, id)).Status);
    }

    private Guid? ParentOf(Guid id)
    {
        var documents = _site.Get<IContentService>();
        return documents.GetById(documents.GetById(id)!.ParentId)?.Key;
    }

    private static async Task<(HttpStatusCode Status, string Text)> RestoreAsync(Session session, Guid id, Guid parent)
    {
        using var answer = await session.SendAsync(
            "PUT",
            $"recycle-bin/document/{id}/restore",
            AuthoritySite.Target(parent)
        );
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}

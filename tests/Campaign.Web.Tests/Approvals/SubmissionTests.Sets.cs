using System.Net;
using Campaign.Core.Approvals;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Approvals;
using Campaign.Web.Tests.Authority;
using static Campaign.Web.Tests.Approvals.ApprovalSite;

namespace Campaign.Web.Tests.Approvals;

/// <summary>Sets below what is public already, and lists of what was decided.</summary>
public abstract partial class SubmissionTests<TSite>
{
    [Fact]
    public async Task A_public_folder_submits_what_has_changed_below_it_and_leaves_out_what_waits_already()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var folder = await FolderAsync(chief, _site.Authority.Folder(AuthoritySite.Own));
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, folder, culture: null)).Status);
        Assert.False((await ViewAsync(writer, folder))["hasBranch"]!.GetValue<bool>());
        var (one, other) = (await _site.DraftAsync(writer, folder), await _site.DraftAsync(writer, folder));
        Assert.True((await ViewAsync(writer, folder))["hasBranch"]!.GetValue<bool>());
        await SubmittedAsync(writer, one);

        var (status, text) = await SubmitAsync(writer, folder, withBranch: true);

        Assert.True(status == HttpStatusCode.OK, text);
        Assert.Contains("\"items\":1", text, StringComparison.Ordinal);
        Assert.Equal(["Submit"], await _site.StepsAsync(one));
        Assert.Equal(["Submit"], await _site.StepsAsync(other));
        (status, text) = await SubmitAsync(writer, folder, withBranch: true);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("đang chờ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_of_an_officer_s_own_is_listed_however_much_others_decide()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await _site.DraftAsync(writer);
        var open = await SubmittedAsync(writer, id);
        await DecideAsync(officer, id, open, "return", "Sửa giúp (mẫu).");
        await using (var db = await _site.DatabaseAsync())
        {
            db.AddRange(Enumerable.Range(1, 300).Select(ElsewhereDecided));
            await db.SaveChangesAsync();
        }

        var closed = (await officer.GetAsync("campaign/approvals"))["closed"]!.AsArray();

        var line = closed.Single(x => x!["document"]!.GetValue<Guid>() == id)!;
        Assert.Equal("Sửa giúp (mẫu).", line["endedWith"]!.GetValue<string>());
        Assert.NotNull(line["endedBy"]);
    }

    [Fact]
    public async Task A_writer_reads_what_to_change_beside_the_draft_and_is_not_told_that_the_page_is_somebody_else_s()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        var open = await SubmittedAsync(writer, id);
        Assert.Contains("chờ một cán bộ", open["refusal"]!.GetValue<string>(), StringComparison.Ordinal);

        await DecideAsync(chief, id, open, "return", "Ghi thêm nguồn (mẫu).");

        var language = (await ViewAsync(writer, id))["languages"]![0]!;
        Assert.Equal("Ghi thêm nguồn (mẫu).", language["returned"]!["words"]!.GetValue<string>());
        await SubmittedAsync(writer, id);
        Assert.Null((await ViewAsync(writer, id))["languages"]![0]!["returned"]);
    }

    // A document of somebody else's, decided later than everything that the tests submit.
    private ApprovalRow ElsewhereDecided(int number) =>
        new()
        {
            Id = Guid.CreateVersion7(_site.Get<Core.Time.CampaignClock>().UtcNow.AddDays(number)),
            SetId = Guid.NewGuid(),
            Document = Guid.NewGuid(),
            Type = "message",
            Culture = "vi-VN",
            Print = "mẫu",
            State = nameof(ApprovalState.Published),
            SubmittedBy = Guid.NewGuid(),
            SubmittedAt = _site.Get<Core.Time.CampaignClock>().UtcNow,
            Deadline = _site.Get<Core.Time.CampaignClock>().UtcNow,
        };
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaign.Core.Messages;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Campaign.Web.Tests.Authority;
using static Campaign.Web.Tests.Approvals.ApprovalSite;

namespace Campaign.Web.Tests.Approvals;

public abstract partial class FourEyesTests<TSite>
{
    [Fact]
    public async Task Another_officer_renews_the_approval_of_one_whose_rights_ended()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var leaving = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var (approved, planned) = (await _site.DraftAsync(writer), await _site.DraftAsync(writer));
        var at = TimeProvider.System.GetUtcNow().AddDays(4);
        await DecidedAsync(writer, leaving, approved, "approve");
        var open = await SubmittedAsync(writer, planned);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(leaving, planned, open, "schedule", at: at)).Status);
        // as long as they may approve, nothing is to be renewed
        open = await OpenAsync(chief, approved);
        Assert.False(open["isEnded"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.Conflict, (await DecideAsync(chief, approved, open, "approve")).Status);

        await MovedAsync(leaving, AuthoritySite.Foreign);

        open = await OpenAsync(chief, approved);
        Assert.True(open["isEnded"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(writer, approved, open, "approve")).Status);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, approved, open, "approve")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, approved)).Status);
        Assert.Equal(["Submit", "Approve", "Approve", "Publish"], await _site.StepsAsync(approved));
        open = await OpenAsync(chief, planned);
        var later = at.AddHours(1);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, planned, open, "schedule", at: later)).Status);
        await _site.Get<ScheduleRun>().RunAsync(later.UtcDateTime.AddMinutes(1));
        await _site.FollowedAsync(x => x.Find<KeyMessage>(planned) is not null);
        Assert.Equal(
            ["Submit", "Approve", "Schedule", "Approve", "Schedule", "Publish"],
            await _site.StepsAsync(planned)
        );
    }

    [Fact]
    public async Task Withdrawing_a_document_forgets_nobody_who_wrote_its_draft()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var other = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        await DecidedAsync(writer, other, id, "publish");
        await SaveAsync(chief, id, "Chữ của người duyệt.");
        using (var gone = await other.SendAsync("PUT", $"document/{id}/unpublish", new { cultures = new[] { "*" } }))
            Assert.True(gone.IsSuccessStatusCode, await gone.Content.ReadAsStringAsync());
        var open = await SubmittedAsync(writer, id);

        var (status, text) = await DecideAsync(chief, id, open, "approve");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Không ai tự duyệt", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_another_language_forgets_nobody_who_wrote_this_one()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var other = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        using (var saved = await AuthoritySite.SaveAsync(chief, id, InEnglish))
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        await SaveAsync(writer, id, "Chữ của người viết.");
        var (status, text) = await SubmitAsync(writer, id, culture: "vi-VN");
        Assert.True(status == HttpStatusCode.OK, text);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(other, id, await OpenAsync(other, id), "publish")).Status);
        using (
            var branch = await chief.SendAsync(
                "PUT",
                $"document/{id}/publish-with-descendants",
                new { includeUnpublishedDescendants = false, cultures = new[] { "vi-VN" } }
            )
        )
            Assert.True(branch.IsSuccessStatusCode, await branch.Content.ReadAsStringAsync());
        (status, text) = await SubmitAsync(writer, id, culture: "en-US");
        Assert.True(status == HttpStatusCode.OK, text);
        var open = (await ViewAsync(chief, id))["languages"]!.AsArray().First(x => (string?)x!["culture"] == "en-US")![
            "open"
        ]!;

        (status, text) = await DecideAsync(chief, id, open, "approve");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Không ai tự duyệt", text, StringComparison.Ordinal);
    }

    private static void InEnglish(JsonObject body)
    {
        body["variants"]!
            .AsArray()
            .Add(JsonSerializer.SerializeToNode(AuthoritySite.Variant("Sample message", "en-US")));
        AuthoritySite.Put(body, "officialText", "A sample text.", "en-US");
    }
}

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
        await SavedInEnglishAsync(chief, id);
        await SaveAsync(writer, id, "Chữ của người viết.");
        var open = await SubmittedAsync(writer, id, "vi-VN");
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(other, id, open, "publish")).Status);
        using (
            var branch = await chief.SendAsync(
                "PUT",
                $"document/{id}/publish-with-descendants",
                new { includeUnpublishedDescendants = false, cultures = new[] { "vi-VN" } }
            )
        )
            Assert.True(branch.IsSuccessStatusCode, await branch.Content.ReadAsStringAsync());
        open = await SubmittedAsync(writer, id, "en-US");

        var (status, text) = await DecideAsync(chief, id, open, "approve");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Không ai tự duyệt", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_publishes_one_language_and_wrote_nothing_approves_the_other_one_too()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        await SavedInEnglishAsync(writer, id);

        var open = await SubmittedAsync(writer, id, "vi-VN");
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, id, open, "publish")).Status);
        open = await SubmittedAsync(writer, id, "en-US");

        var (status, text) = await DecideAsync(chief, id, open, "approve");

        Assert.True(status == HttpStatusCode.OK, text);
    }

    [Fact]
    public async Task Whoever_saved_one_language_and_then_published_the_other_still_wrote_what_they_saved()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var other = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        await SavedInEnglishAsync(chief, id);
        var open = await SubmittedAsync(writer, id, "vi-VN");
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(other, id, open, "approve")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, id)).Status);
        open = await SubmittedAsync(writer, id, "en-US");

        var (status, text) = await DecideAsync(chief, id, open, "approve");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Không ai tự duyệt", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_saves_after_publishing_the_other_language_wrote_what_they_saved()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        await SavedInEnglishAsync(writer, id);
        var open = await SubmittedAsync(writer, id, "vi-VN");
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, id, open, "publish")).Status);
        await SavedInEnglishAsync(chief, id, "Words of the approver.");
        open = await SubmittedAsync(writer, id, "en-US");

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(chief, id, open, "approve")).Status);
    }

    private static async Task SavedInEnglishAsync(Session session, Guid id, string text = "A sample text.")
    {
        using var saved = await AuthoritySite.SaveAsync(session, id, x => InEnglish(x, text));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    private static void InEnglish(JsonObject body, string text)
    {
        var variants = body["variants"]!.AsArray();
        if (!variants.Any(x => (string?)x!["culture"] == "en-US"))
            variants.Add(JsonSerializer.SerializeToNode(AuthoritySite.Variant("Sample message", "en-US")));
        AuthoritySite.Put(body, "officialText", text, "en-US");
    }
}

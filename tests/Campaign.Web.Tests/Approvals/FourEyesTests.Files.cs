using System.Net;
using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Core.Vocabularies;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Campaign.Web.Tests.Authority;
using Umbraco.Cms.Core.Services;
using static Campaign.Web.Tests.Approvals.ApprovalSite;
using Script = Campaign.Core.Broadcast.Script;

namespace Campaign.Web.Tests.Approvals;

/// <summary>A recording is part of what is approved.</summary>
public abstract partial class FourEyesTests<TSite>
{
    [Fact]
    public async Task Another_recording_in_the_place_of_the_approved_one_needs_a_second_officer_as_another_word_does()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var other = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var (id, recording) = await RecordedScriptAsync(writer, "90011");
        await DecidedAsync(writer, chief, id, "publish");
        await _site.FollowedAsync(x => x.Find<Script>(id) is not null);
        var approved = Heard(id);

        await AuthorityFiles.ReplaceAsync(chief, recording, "ban-khac.wav", AuthorityFiles.Noise());

        var (status, text) = await PublishAsync(chief, id);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("cần một cán bộ khác duyệt", text, StringComparison.Ordinal);
        using (var again = await chief.SendAsync("POST", $"campaign/media/{recording}/publish-again"))
        {
            var told = JsonNode.Parse(await again.Content.ReadAsStringAsync())!;
            Assert.Equal(0, told["count"]!.GetValue<int>());
            Assert.Contains(
                "cán bộ khác duyệt",
                told["left"]![0]!["reason"]!.GetValue<string>(),
                StringComparison.Ordinal
            );
        }
        // A restart reads everything anew, and whatever changes around it follows it once more.
        await _site.Get<SnapshotFollower>().LoadAsync(default);
        Assert.Equal(approved, Heard(id));
        var item = _site.Authority.Snapshot.Find<Script>(id)!.Recordings.Single();
        foreach (var path in new[] { $"content/item/{id}", $"media/item/{recording}" })
        {
            var delivered = await whole.Http.GetStringAsync($"/umbraco/delivery/api/v2/{path}");
            Assert.Contains(item.Path, delivered, StringComparison.Ordinal);
        }

        var open = await SubmittedAsync(writer, id);
        var difference = Assert.Single((await ViewAsync(other, id))["languages"]![0]!["differences"]!.AsArray());
        Assert.Contains("tệp đã được thay", difference!["now"]!.GetValue<string>(), StringComparison.Ordinal);
        // Whoever put the other recording there wrote part of what is to be approved.
        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(chief, id, open, "approve")).Status);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(other, id, open, "publish")).Status);
        await _site.FollowedAsync(x => x.Find<Script>(id)!.Recordings.Single().Sha256 != approved);
        Assert.Equal(["Submit", "Approve", "Publish"], await _site.StepsAsync(id));
    }

    [Fact]
    public async Task An_approved_recording_that_was_replaced_is_not_aired_at_the_hour_that_was_set_for_it()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var (id, recording) = await RecordedScriptAsync(writer, "90012");
        var at = TimeProvider.System.GetUtcNow().AddDays(2);
        var open = await SubmittedAsync(writer, id);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, id, open, "schedule", at: at)).Status);
        await AuthorityFiles.ReplaceAsync(chief, recording, "ban-khac.wav", AuthorityFiles.Noise());

        await _site.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddMinutes(1));

        Assert.False(_site.Get<IContentService>().GetById(id)!.Published);
        await ViewAsync(writer, id);
        Assert.Equal(["Submit", "Approve", "Schedule", "Fall"], await _site.StepsAsync(id));
    }

    private string Heard(Guid script) => _site.Authority.Snapshot.Find<Script>(script)!.Recordings.Single().Sha256;

    // A script for one commune, of which the rules of this site ask for approval.
    private async Task<(Guid Script, Guid Recording)> RecordedScriptAsync(Session writer, string commune)
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var place = await _site.CommuneAsync(administrator, commune);
        var (recording, upload) = (
            Guid.NewGuid(),
            await AuthorityFiles.UploadAsync(writer, "ban-thu.wav", AuthorityFiles.Noise())
        );
        var audio = _site.Get<IMediaTypeService>().Get("Audio")!.Key;
        using var made = await AuthorityFiles.MakeAsync(writer, recording, null, audio, $"{recording:N}", upload);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        var kinds = _site.Get<Projector>().Lists[VocabularySet.ScriptKind];
        var script = await AuthoritySite.CreateAsync(
            writer,
            "script",
            $"Bài mẫu {Guid.NewGuid():N}",
            _site.Authority.Folder(AuthoritySite.Own),
            AuthoritySite.Value("kind", new[] { kinds.NameOf("spot")! }),
            AuthoritySite.Value("body", "Lời mẫu.", "vi-VN"),
            AuthoritySite.Value("sourceNote", "Mẫu."),
            AuthoritySite.Value("places", AuthoritySite.Picked(place.Id)),
            AuthorityFiles.Recording(recording)
        );
        return (script, recording);
    }
}

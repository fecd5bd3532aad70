using System.Net;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Umbraco.Cms.Core.Services;
using Script = Campaign.Core.Broadcast.Script;

namespace Campaign.Web.Tests.Backoffice.Communes;

/// <summary>Recordings of a commune's officers.</summary>
public abstract partial class CommuneTests<TSite>
{
    [Fact]
    public async Task They_keep_recordings_in_their_commune_s_folder_and_air_them_with_a_script()
    {
        var (session, folder) = await OfficerAsync((await CommunesAsync())[0]);
        using var officer = session;
        var files = _site.Get<OfficerDirectory>().Find(await KeyAsync(officer))!.MediaStartNodes.Single();
        var recording = await MadeAsync(officer, files, "Audio", "loi-doc.wav", HttpStatusCode.Created);

        var id = await RecordedAsync(officer, folder, "Lời mẫu.", recording);
        Assert.Equal(HttpStatusCode.OK, (await Approvals.ApprovalSite.PublishAsync(officer, id)).Status);
        await _site.FollowedAsync(x => x.Find<Script>(id) is { Recordings.Length: 1 });

        // A recording reads the words that it was made with.
        await ChangeAsync(officer, id, "repeat", 2);
        Assert.Equal(HttpStatusCode.OK, (await Approvals.ApprovalSite.PublishAsync(officer, id)).Status);
        await ChangeAsync(officer, id, "body", "Lời khác.", "vi-VN");
        var (refused, why) = await Approvals.ApprovalSite.PublishAsync(officer, id);
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("đọc lời cũ", why, StringComparison.Ordinal);
        await ChangeAsync(officer, id, "recordings", null);
        Assert.Equal(HttpStatusCode.OK, (await Approvals.ApprovalSite.PublishAsync(officer, id)).Status);
        await _site.FollowedAsync(x => x.Find<Script>(id) is { Body: "Lời khác.", Recordings.IsEmpty: true });
    }

    [Fact]
    public async Task A_recording_that_was_public_is_published_with_no_other_words_whatever_happened_in_between()
    {
        var (session, folder) = await OfficerAsync((await CommunesAsync())[0]);
        using var officer = session;
        var files = _site.Get<OfficerDirectory>().Find(await KeyAsync(officer))!.MediaStartNodes.Single();
        var recording = await MadeAsync(officer, files, "Audio", "loi-doc.wav", HttpStatusCode.Created);
        var id = await RecordedAsync(officer, folder, "Gọi 1900 0000.", recording);
        Assert.Equal(HttpStatusCode.OK, (await Approvals.ApprovalSite.PublishAsync(officer, id)).Status);
        await _site.FollowedAsync(x => x.Find<Script>(id) is { Recordings.Length: 1 });
        await KeptAsync(Snapshot.Find<Script>(id)!);

        // Withdrawn and corrected.
        using (var gone = await officer.SendAsync("PUT", $"document/{id}/unpublish", new { cultures = new[] { "*" } }))
            Assert.True(gone.IsSuccessStatusCode, await gone.Content.ReadAsStringAsync());
        await _site.FollowedAsync(x => x.Find<Script>(id) is null);
        await ChangeAsync(officer, id, "body", "Gọi 111.", "vi-VN");
        await RefusedAsync(officer, id);

        // Published without it, and added again.
        await ChangeAsync(officer, id, "recordings", null);
        Assert.Equal(HttpStatusCode.OK, (await Approvals.ApprovalSite.PublishAsync(officer, id)).Status);
        await _site.FollowedAsync(x => x.Find<Script>(id) is { Recordings.IsEmpty: true });
        await ChangeAsync(officer, id, "recordings", Picked(recording));
        await RefusedAsync(officer, id);

        // Under another script.
        await RefusedAsync(officer, await RecordedAsync(officer, folder, "Gọi 111.", recording));

        // With its own words, however they are spaced.
        await ChangeAsync(officer, id, "body", "Gọi  1900 0000.", "vi-VN");
        Assert.Equal(HttpStatusCode.OK, (await Approvals.ApprovalSite.PublishAsync(officer, id)).Status);
    }

    private Task<Guid> RecordedAsync(Session session, Guid folder, string body, Guid recording) =>
        AuthoritySite.CreateAsync(
            session,
            "script",
            $"Bài mẫu {Guid.NewGuid():N}",
            folder,
            ScriptKind,
            AuthoritySite.Value("body", body, "vi-VN"),
            AuthoritySite.Value("sourceNote", "Mẫu."),
            AuthoritySite.Value("recordings", Picked(recording))
        );

    private static object[] Picked(Guid media) =>
        [
            new
            {
                key = Guid.NewGuid(),
                mediaKey = media,
                mediaTypeAlias = "Audio",
            },
        ];

    private static async Task RefusedAsync(Session session, Guid id)
    {
        var (status, why) = await Approvals.ApprovalSite.PublishAsync(session, id);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("đọc lời cũ", why, StringComparison.Ordinal);
    }

    // The site has noted with which words its recordings are public, a moment after readers see it.
    private Task KeptAsync(Script script) =>
        _site.FollowedAsync(_ =>
            _site
                .Get<Content.Publishing.RecordedWords>()
                .Fault(script with { Body = "Lời khác." }, CampaignSnapshot.Empty(Snapshot.Vocabularies))
                is not null
        );

    private static async Task ChangeAsync(Session session, Guid id, string alias, object? value, string? culture = null)
    {
        using var answer = await AuthoritySite.SaveAsync(session, id, x => AuthoritySite.Put(x, alias, value, culture));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task They_keep_no_files_elsewhere_and_of_no_other_type_and_see_no_others()
    {
        var communes = await CommunesAsync();
        var (session, _) = await OfficerAsync(communes[0]);
        using var officer = session;
        var (neighbour, _) = await OfficerAsync(communes[1]);
        using var other = neighbour;
        var own = _site.Get<OfficerDirectory>().Find(await KeyAsync(officer))!.MediaStartNodes.Single();
        var foreign = _site.Get<OfficerDirectory>().Find(await KeyAsync(other))!.MediaStartNodes.Single();

        foreach (var parent in new Guid?[] { foreign, null })
            await MadeAsync(officer, parent, "Audio", "loi-doc.wav", HttpStatusCode.Forbidden);
        await MadeAsync(officer, own, "Image", "anh.png", HttpStatusCode.Forbidden);
        var theirs = await MadeAsync(other, foreign, "Audio", "loi-doc.wav", HttpStatusCode.Created);
        using (var read = await officer.SendAsync("GET", $"media/{theirs}"))
            Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        using (var binned = await officer.SendAsync("PUT", $"media/{theirs}/move-to-recycle-bin"))
            Assert.Equal(HttpStatusCode.Forbidden, binned.StatusCode);
        // Their start folder stays, whether or not something public in it is a reason of its own.
        using (var gone = await officer.SendAsync("PUT", $"media/{own}/move-to-recycle-bin"))
            Assert.Contains(gone.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
        Assert.False(_site.Get<IMediaService>().GetById(own)!.Trashed);
    }

    private static async Task<Guid> KeyAsync(Session session) => (Guid)(await session.GetAsync("user/current"))["id"]!;

    private async Task<Guid> MadeAsync(Session session, Guid? parent, string type, string name, HttpStatusCode expected)
    {
        var isSound = name.EndsWith(".wav", StringComparison.Ordinal);
        var file = await AuthorityFiles.UploadAsync(session, name, isSound ? AuthorityFiles.Noise() : Dot());
        var id = Guid.NewGuid();
        using var made = await AuthorityFiles.MakeAsync(
            session,
            id,
            parent,
            _site.Get<IMediaTypeService>().Get(type)!.Key,
            $"{name} {id:N}",
            file
        );
        Assert.True(made.StatusCode == expected, $"{made.StatusCode}: {await made.Content.ReadAsStringAsync()}");
        return id;
    }

    // A picture of one point.
    private static byte[] Dot() =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );
}

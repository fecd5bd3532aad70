using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campaign.Content.Types;
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

        var id = await AuthoritySite.CreateAsync(
            officer,
            "script",
            $"Bài mẫu {Guid.NewGuid():N}",
            folder,
            ScriptKind,
            AuthoritySite.Value("body", "Lời mẫu.", "vi-VN"),
            AuthoritySite.Value("sourceNote", "Mẫu."),
            AuthoritySite.Value(
                "recordings",
                new[]
                {
                    new
                    {
                        key = Guid.NewGuid(),
                        mediaKey = recording,
                        mediaTypeAlias = "Audio",
                    },
                }
            )
        );
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
        var (file, id) = (Guid.NewGuid(), Guid.NewGuid());
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{file}"), "Id" },
            { new ByteArrayContent(name.EndsWith(".wav", StringComparison.Ordinal) ? Silence() : Dot()), "File", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file")
        {
            Content = form,
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        using var uploaded = await session.Http.SendAsync(request);
        Assert.True(uploaded.IsSuccessStatusCode, await uploaded.Content.ReadAsStringAsync());
        using var made = await session.SendAsync(
            "POST",
            "media",
            new
            {
                id,
                parent = parent is { } key ? new { id = key } : null,
                mediaType = new { id = _site.Get<IMediaTypeService>().Get(type)!.Key },
                values = new object[] { new { alias = "umbracoFile", value = new { temporaryFileId = file } } },
                variants = new object[] { new { name = $"{name} {id:N}" } },
            }
        );
        Assert.True(made.StatusCode == expected, $"{made.StatusCode}: {await made.Content.ReadAsStringAsync()}");
        return id;
    }

    // A picture of one point.
    private static byte[] Dot() =>
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );

    // A tenth of a second of nothing, as WAV.
    private static byte[] Silence()
    {
        const int rate = 8000,
            bytes = rate / 10 * 2;
        using var to = new MemoryStream();
        using var writer = new BinaryWriter(to, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(36 + bytes);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(rate);
        writer.Write(rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(bytes);
        writer.Write(new byte[bytes]);
        writer.Flush();
        return to.ToArray();
    }
}

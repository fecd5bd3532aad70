using System.Text;
using Campaign.Content.Intake;
using Campaign.Core.Intake;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;
using Campaign.Web.Tests.Authority;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>What is in files that officers bring: names, metadata, and letters that are read.</summary>
internal sealed partial class Planter
{
    private async Task PlantFilesAsync()
    {
        using var chief = await SignInAsync(OfficerGroup.ChiefEditor);
        // A public material shows both pictures.
        var id = Snapshot.All<Material>().OrderBy(x => x.Id).Last().Id;
        var png = Pictures.WithChunks(
            Pictures.Png(64, 64),
            ("tEXt", Pictures.Text("Comment\0" + Secrets.Word("comment in a PNG")))
        );
        var comment = Pictures.Text(Secrets.Word("comment in a photograph"));
        Secrets.Keep("EXIF of pictures", "may anh cua chi Lan");
        Assert.Contains(Secrets.All[^1].Text, Pictures.Secret, StringComparison.Ordinal);
        var files = new[]
        {
            await FileAsync(chief, "Image", Secrets.Word("name of a picture's file") + ".png", png),
            await FileAsync(
                chief,
                "Image",
                Secrets.Word("name of a photograph's file") + ".jpg",
                WithComment(Pictures.Jpeg(1), comment)
            ),
        };
        using (
            var saved = await AuthoritySite.SaveAsync(
                chief,
                id,
                x =>
                {
                    AuthoritySite.Put(
                        x,
                        "files",
                        files.Select(file => new
                        {
                            key = Guid.NewGuid(),
                            mediaKey = file,
                            mediaTypeAlias = "Image",
                        })
                    );
                    AuthoritySite.Put(x, "altText", "Hình mẫu.", Vietnamese);
                }
            )
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        await DoneAsync(AuthoritySite.PublishAsync(chief, id));
        await FollowedAsync(x => x.Find<Material>(id)!.Files.Length == files.Length);
        Closest.Add(id);
        // A file that no public page shows.
        await FileAsync(chief, "Image", Secrets.Word("name of an unused file") + ".png", Pictures.Png());
    }

    // The comment segment of a JPEG, after its first two bytes.
    private static byte[] WithComment(byte[] jpeg, byte[] comment) =>
        [.. jpeg.AsSpan(0, 2), 0xFF, 0xFE, 0, (byte)(comment.Length + 2), .. comment, .. jpeg.AsSpan(2)];

    private async Task<Guid> FileAsync(Session session, string type, string name, byte[] bytes)
    {
        var (file, id) = (Guid.NewGuid(), Guid.NewGuid());
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{file}"), "Id" },
            { new ByteArrayContent(bytes), "File", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file")
        {
            Content = form,
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        await DoneAsync(session.Http.SendAsync(request));
        await DoneAsync(
            session.SendAsync(
                "POST",
                "media",
                new
                {
                    id,
                    mediaType = new { id = _site.Get<IMediaTypeService>().Get(type)!.Key },
                    values = new object[]
                    {
                        new { alias = "umbracoFile", value = (object)new { temporaryFileId = file } },
                        new { alias = "altText", value = (object)"Hình mẫu." },
                    },
                    variants = new object[] { new { name = $"Ảnh mẫu {id:N}" } },
                }
            )
        );
        return id;
    }

    // A plan is read on the screen, and another one lies there as drafts.
    private async Task PlantIntakeAsync()
    {
        using var chief = await SignInAsync(OfficerGroup.ChiefEditor);
        var read = PlanOfAnotherYear.Text(2014) + $"\n\nNgười soạn: {Secrets.Word("paragraph of a letter")}.\n";
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/umbraco/management/api/v1/campaign/intake/read?name={Secrets.Word("name of a letter's file")}.txt"
        )
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(read)),
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        await DoneAsync(chief.Http.SendAsync(request));

        var kept = PlanOfAnotherYear
            .Text(2012)
            .Replace(
                "Chấm dứt bạo lực, vun đắp yêu thương.",
                $"Chấm dứt bạo lực {Secrets.Word("message of a letter", isDraft: true)}.",
                StringComparison.Ordinal
            );
        Assert.Contains(Secrets.All[^1].Text, kept, StringComparison.Ordinal);
        var desk = whole.Services.GetRequiredService<IntakeDesk>();
        var drafts = desk.Compare(IntakeReader.Read(LinesOfText.Blocks(kept)));
        var made = await desk.MakeAsync([.. drafts.Select(x => x.Draft)], user: -1);
        Assert.Equal([], made.Faults);
    }

    /// <summary>What readers type: into search and help, and in every header that a browser sends.</summary>
    private async Task TypeAsync()
    {
        Uri At(string path) => new(path, UriKind.Relative);
        foreach (
            var path in new[] { "/tim-kiem?q=", "/tro-giup?noi=", "/tro-giup/", "/api/v1/search?q=", "/api/v1/places/" }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, At(path + Typed($"address {path}")));
            request.Headers.Add("User-Agent", Typed("User-Agent") + "/1");
            request.Headers.Add("Referer", $"https://example.test/{Typed("Referer")}");
            request.Headers.Add("Cookie", $"a={Typed("Cookie")}");
            using var answer = await whole.Http.SendAsync(request);
            Assert.True((int)answer.StatusCode < 500, path);
        }
        foreach (var (path, field) in new[] { ("/tim-kiem", "q"), ("/tro-giup", "noi"), ("/tro-giup", "q") })
        {
            using var form = new FormUrlEncodedContent([new(field, Typed($"form {path}, {field}"))]);
            using var answer = await whole.Http.PostAsync(At(path), form);
            Assert.True((int)answer.StatusCode < 500, path);
        }
        await RefusedShelterAsync();
    }

    private string Typed(string where) => Secrets.Word($"typed: {where}");

    // It is refused, and what was typed is nowhere.
    private async Task RefusedShelterAsync()
    {
        using var chief = await SignInAsync(OfficerGroup.ChiefEditor);
        var parent = Documents.GetById(Documents.GetById(Snapshot.All<Core.Services.Service>().First().Id)!.ParentId)!;
        using var refused = await chief.SendAsync(
            "POST",
            "document",
            AuthoritySite.New(
                Guid.NewGuid(),
                "service",
                "Nơi mẫu",
                parent.Key,
                AuthoritySite.Value("kinds", new[] { "Nhà tạm lánh" }),
                AuthoritySite.Value("address", $"Số 1 phố {Typed("address of a shelter")}", Vietnamese)
            )
        );
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
    }
}

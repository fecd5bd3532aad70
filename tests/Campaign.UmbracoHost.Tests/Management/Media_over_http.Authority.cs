using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>A file is part of what pages say, and so is the right to change it.</summary>
public sealed partial class Media_over_http
{
    private IPublishedDocuments Published => fixture.Host.Services.GetRequiredService<IPublishedDocuments>();

    [Fact]
    public async Task Who_may_not_publish_a_page_replaces_no_file_of_it_while_it_is_public_or_waits_for_its_hour()
    {
        var writer = fixture.As(OfficerGroup.Writer);
        await Chief.PublishAsync(fixture.National);
        var (page, image) = await PageWithAsync("cho-nguoi-viet.png");
        await RefusedOrNotAsync(writer, image, HttpStatusCode.OK);

        await Chief.PublishAsync(page);
        await RefusedOrNotAsync(writer, image, HttpStatusCode.Forbidden);
        await RefusedOrNotAsync(Chief, image, HttpStatusCode.OK);

        using (
            var down = await Chief.SendAsync("PUT", $"document/{page}/unpublish", new { cultures = new[] { "vi-VN" } })
        )
            Assert.True(down.IsSuccessStatusCode, await down.Content.ReadAsStringAsync());
        await RefusedOrNotAsync(writer, image, HttpStatusCode.OK);
        var later = new { publishTime = TimeProvider.System.GetUtcNow().AddDays(1) };
        using (
            var planned = await Chief.SendAsync(
                "PUT",
                $"document/{page}/publish",
                new { publishSchedules = new[] { new { culture = "vi-VN", schedule = later } } }
            )
        )
            Assert.True(planned.IsSuccessStatusCode, await planned.Content.ReadAsStringAsync());
        await RefusedOrNotAsync(writer, image, HttpStatusCode.Forbidden);
        using var binned = await writer.SendAsync("PUT", $"media/{image}/move-to-recycle-bin");
        Assert.Equal(HttpStatusCode.Forbidden, binned.StatusCode);
    }

    [Fact]
    public async Task A_publication_keeps_the_files_it_was_made_with_until_the_page_is_published_again()
    {
        await Chief.PublishAsync(fixture.National);
        var (page, image) = await PageWithAsync("giu-nguyen.png");
        await Chief.PublishAsync(page);
        var before = await FileOfAsync(page, image);
        await ReplaceAsync(image, "thay-the.png");
        await Chief.PublishAsync(fixture.National);
        // What a start and another node read is what this one reads.
        Assert.Equal(before, await FileOfAsync(page, image));
        var all = await Published.ReadAllAsync();
        Assert.Equal(before, all.Documents.Single(x => x.Key == page).Files[image]);

        await Chief.PublishAsync(page);
        var after = await FileOfAsync(page, image);
        Assert.NotEqual(before, after);
        await ReplaceAsync(image, "thay-lan-nua.png");
        Assert.Equal(after, await FileOfAsync(page, image));
        using var again = await Chief.SendAsync("POST", $"campaign/media/{image}/publish-again");
        Assert.True(again.IsSuccessStatusCode, await again.Content.ReadAsStringAsync());
        Assert.NotEqual(after, await FileOfAsync(page, image));
    }

    [Fact]
    public async Task A_page_is_published_again_only_by_those_who_may_publish_it()
    {
        await Chief.PublishAsync(fixture.National);
        var (page, image) = await PageWithAsync("cua-ca-nuoc.png");
        await Chief.PublishAsync(page);
        var before = await FileOfAsync(page, image);
        await ReplaceAsync(image, "thay-cua-ca-nuoc.png");
        // A writer for the whole country who publishes in one province: each right ends where its group's does.
        var officer = await fixture.Host.AddOfficerAsync(
            "Cán bộ hai nhóm",
            OfficerGroup.Writer.Alias,
            Session.Password,
            x =>
            {
                x.GroupAliases = [OfficerGroup.Writer.Alias, OfficerGroup.ProvinceOfficer.Alias];
                x.DocumentStartNodes = [fixture.Province];
                x.MediaStartNodes = [fixture.ProvinceMedia];
            }
        );
        using var both = await Session.SignInAsync(fixture.Host.BaseUrl, officer.Email!);
        using (var moved = await both.SendAsync("PUT", $"media/{image}/move", Target(fixture.ProvinceMedia)))
            Assert.True(moved.IsSuccessStatusCode, await moved.Content.ReadAsStringAsync());
        var log = fixture.Host.Services.GetRequiredService<IPublicationLog>();
        var head = await log.HeadAsync();

        using (var again = await both.SendAsync("POST", $"campaign/media/{image}/publish-again"))
        {
            var told = JsonNode.Parse(await again.Content.ReadAsStringAsync())!;
            Assert.Equal(0, told["count"]!.GetValue<int>());
            Assert.Contains("phạm vi", told["left"]![0]!["reason"]!.GetValue<string>(), StringComparison.Ordinal);
        }
        Assert.Equal((before, head), (await FileOfAsync(page, image), await log.HeadAsync()));
        await RefusedOrNotAsync(both, image, HttpStatusCode.Forbidden);
    }

    private static object Target(Guid parent) => new { target = new { id = parent } };

    private async Task<(Guid Page, Guid Image)> PageWithAsync(string file)
    {
        var image = await ImageAsync(file, Pictures.Png(), "Mẫu");
        var name = $"Trang có ảnh {Guid.NewGuid():N}";
        var page = await Chief.CreateAsync(SampleTypes.Page, name, fixture.National);
        await PickAsync(page, image, name);
        return (page, image);
    }

    private async Task RefusedOrNotAsync(Session who, Guid image, HttpStatusCode expected)
    {
        var before = await SourceAsync(image);
        using var answer = await TrySaveAsync(who, image, "thay.png", await UploadedAsync(who, "thay.png"));
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal(expected != HttpStatusCode.OK, await SourceAsync(image) == before);
    }

    private async Task<int> FileOfAsync(Guid page, Guid image) =>
        Assert.Single(await Published.FindAsync([page])).Files[image];
}

using System.Net;
using System.Text.Json.Nodes;
using Campaign.Content.Types;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Publication;

/// <summary>Officers are warned where words may reveal a shelter.</summary>
public abstract partial class ShelterTests<TSite>
{
    [Fact]
    public async Task Saving_words_that_look_like_a_shelters_address_gives_a_warning()
    {
        using var editor = await site.SignInAsync(OfficerGroup.Writer);
        using var saved = await editor.SendAsync(
            "POST",
            "document",
            Body(
                Guid.NewGuid(),
                "Nơi tạm lánh bảy",
                ("kinds", null, JsonNode.Parse(Shelter)!),
                ("body", Vietnamese, "Ở phường Mẫu Sơn")
            )
        );
        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        var warning = Assert.Single(JsonNode.Parse(saved.Headers.GetValues("Umb-Notifications").Single())!.AsArray())!;
        Assert.Equal("Warning", warning["type"]!.GetValue<string>());
        Assert.Contains(
            "«Cách nhận trợ giúp» (vi-VN)",
            warning["message"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Anything_called_a_shelter_is_checked_in_all_its_texts_links_and_slugs()
    {
        List<string> Warned(string name)
        {
            var office = Make(name, Office);
            office.SetValue(CommonFields.Id, $"van-phong-so-12-tran-mau-{name.Length}");
            office.SetValue("body", "Đến số nhà 12, rẽ trái.", Vietnamese);
            office.SetValue("website", "https://phunu.example.vn/12-duong-mau");
            var saved = Documents.Save(office);
            Assert.True(saved.Success);
            return
            [
                .. saved
                    .EventMessages!.GetAll()
                    .Where(x => x.MessageType == EventMessageType.Warning)
                    .Select(x => x.Message),
            ];
        }

        Assert.Empty(Warned("Văn phòng mẫu hai"));
        var said = Warned("Văn phòng của nhà tạm lánh mẫu");
        foreach (var field in (string[])["«Tên trong địa chỉ»", "«Cách nhận trợ giúp» (vi-VN)", "«Trang web»"])
            Assert.Contains(said, x => x.StartsWith(field, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_mentions_a_shelter_gives_a_warning_and_one_with_coordinates_is_refused()
    {
        var media = site.Services.GetRequiredService<IMediaService>();
        EventMessageType[] Said(string name) =>
            media.Save(media.CreateMedia(name, -1, "Folder")) is { } saved
                ? [.. saved.Result!.EventMessages!.GetAll().Select(x => x.MessageType)]
                : [];
        Assert.Empty(Said("Buổi tập huấn"));
        Assert.Equal([EventMessageType.Warning], Said("so-do-nha-tam-lanh-mau"));
        Assert.Equal([EventMessageType.Error], Said("Nơi tạm lánh 21.0285, 105.8542"));
    }
}

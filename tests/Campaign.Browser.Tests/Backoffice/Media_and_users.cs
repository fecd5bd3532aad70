using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

public abstract class Media_and_users(BackofficeBrowser shared)
{
    [Collection(InBackoffice.Name)]
    public sealed class Alone(SmallBackoffice backoffice) : Media_and_users(backoffice);

    [Collection(OnProduct.Name)]
    public sealed class In_the_product(ProductBackoffice backoffice) : Media_and_users(backoffice);

    private Ground Ground => shared.Ground;

    private string BaseUrl => Ground.BaseUrl;

    [Fact]
    public async Task A_picture_is_uploaded_described_and_picked_on_a_page()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var name = $"ap-phich-{Guid.NewGuid():N}";
        await desk.Page.GotoAsync(BaseUrl + "/umbraco/section/media");
        await desk
            .Page.Locator(
                "umb-dropzone-media input[type=file], umb-dropzone input[type=file], uui-file-dropzone input[type=file]"
            )
            .First.SetInputFilesAsync(
                new FilePayload
                {
                    Name = name + ".png",
                    MimeType = "image/png",
                    Buffer = Pictures.Png(64, 40),
                }
            );
        Guid? image = null;
        await Until.TrueAsync(
            async () => (image = await FindAsync(session, name)) is not null,
            "the picture is stored"
        );
        await desk.ShootAsync("40-media");
        await desk.Page.GotoAsync($"{BaseUrl}/umbraco/section/media/workspace/media/edit/{image}");
        await desk.Field("altText").FillAsync("Sáu người đứng cạnh nhau");
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () =>
                (await session.GetAsync($"media/{image}"))["values"]!
                    .AsArray()
                    .Any(x => x!["alias"]!.GetValue<string>() == "altText"),
            "the text is stored"
        );
        await desk.ShootAsync("41-media-item");
        var page = await Ground.PageForPictureAsync(session);
        await desk.OpenFolderAsync(page);
        await desk.Page.Locator("umb-input-rich-media #btn-add").First.ClickAsync();
        await desk
            .Page.Locator("umb-media-picker-modal uui-card-media")
            .Filter(new() { HasText = name })
            .First.ClickAsync();
        await desk.ShootAsync("42-pick");
        await desk.ConfirmAsync("Chọn|Gửi");
        await desk.SaveAndPublishAsync();
        await Until.TrueAsync(() => Ground.ShowsAsync(page, image!.Value), "readers get the picture");
        Assert.True(desk.Errors.Count == 0, string.Join('\n', desk.Errors));
    }

    [Fact]
    public async Task An_administrator_sees_the_accounts_and_the_log()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.Administrator);
        await desk.Page.GotoAsync(BaseUrl + "/umbraco/section/user-management");
        await desk.Page.GetByText("Nhật ký tài khoản").First.WaitForAsync();
        await desk.Page.GetByText(desk.Officer.Name).First.WaitForAsync();
        await desk.ShootAsync("43-users");
        await desk.Page.GotoAsync($"{BaseUrl}/umbraco/section/user-management/workspace/user/edit/{desk.Officer.Id}");
        await desk.Page.Locator("umb-user-group-input").First.WaitForAsync();
        await desk.ShootAsync("44-user");
        await desk.Page.GotoAsync(BaseUrl + "/umbraco/section/user-management/dashboard/nhat-ky");
        await desk.Page.GetByRole(AriaRole.Cell, new() { Name = "Đăng nhập" }).First.WaitForAsync();
        await desk.ShootAsync("45-log");
        Assert.Empty(desk.Failures);
        Assert.True(desk.Errors.Count == 0, string.Join('\n', desk.Errors));
    }

    private static async Task<Guid?> FindAsync(Session session, string name) =>
        (await session.GetAsync("collection/media?id="))["items"]!
            .AsArray()
            .FirstOrDefault(x =>
                x!["variants"]![0]!["name"]!.GetValue<string>().Contains(name, StringComparison.Ordinal)
            )
            ?["id"]!.GetValue<Guid>();
}

using Campaign.Browser.Tests.Backoffice;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Lists;

/// <summary>An officer changes the Vietnamese text and sees what that does to the English one.</summary>
[Collection(OnProduct.Name)]
public sealed class Marking_old_translations(ProductBackoffice shared)
{
    [Fact]
    public async Task Saving_the_original_marks_the_translation_and_confirming_it_takes_the_mark_away()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await TranslatedAsync(session);
        var sign = desk.Page.Locator("campaign-outdated-sign a");
        await desk.OpenDocumentAsync(page);
        await desk.Text.FillAsync("Gọi số 111 khi thấy trẻ em bị bạo lực (mẫu)");
        Assert.Equal(0, await sign.CountAsync());
        await desk.SaveAsync();

        await sign.WaitForAsync();
        Assert.Equal("Bản tiếng Anh cũ hơn bản tiếng Việt", (await sign.InnerTextAsync()).Trim());
        await desk.ShootAsync("59-outdated", 1280, 768);
        await desk.Page.SetViewportSizeAsync(1024, 768);
        await sign.ClickAsync();
        var view = desk.Page.Locator("campaign-translations");
        await view.Locator("del").GetByText("112").First.WaitForAsync();
        await view.Locator("ins").GetByText("111").First.WaitForAsync();
        await view.GetByText("Call 112 when a child suffers violence (sample)").First.WaitForAsync();
        await desk.ShootAsync("60-translation", 1280, 768);

        await view.GetByRole(AriaRole.Button, new() { Name = "Bản dịch vẫn đúng" }).ClickAsync();
        await view.GetByText("Đã ghi nhận: bản dịch vẫn đúng.").WaitForAsync();
        await view.GetByText("Bản dịch theo kịp bản tiếng Việt.").WaitForAsync();
        await Assertions.Expect(sign).ToHaveCountAsync(0);
        Assert.Empty(desk.Failures);
        Assert.Empty(desk.Errors);
    }

    private async Task<Guid> TranslatedAsync(Session session)
    {
        var ground = shared.Ground;
        var page = await ground.PageAsync(
            session,
            "Gọi số 112 khi thấy trẻ em bị bạo lực (mẫu)",
            await ground.FolderAsync(session)
        );
        await session.TranslateAsync(page, ground.Text, "Call 112 when a child suffers violence (sample)");
        return page;
    }
}

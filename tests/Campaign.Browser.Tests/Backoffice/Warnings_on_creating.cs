using Campaign.UmbracoHost.Accounts;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>What the server warns about is seen where something is made as well as where it is saved.</summary>
[Collection(OnProduct.Name)]
public sealed class Warnings_on_creating(ProductBackoffice backoffice)
{
    [Fact]
    public async Task The_officer_is_told_that_the_position_of_a_new_message_is_taken()
    {
        var ground = backoffice.Product;
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        await desk.Page.GotoAsync(
            $"{ground.BaseUrl}/umbraco/section/content/workspace/document/create/parent/document/"
                + $"{ground.Edition()}/{ground.PageType}/vi-VN"
        );
        await desk.Name.FillAsync("Câu trùng vị trí");
        await desk.Text.FillAsync("Câu trùng vị trí");
        await desk.Field("order").FillAsync("1");
        await desk.SaveAsync();
        await desk.Page.GetByText("cũng có ở").First.WaitForAsync();
    }
}

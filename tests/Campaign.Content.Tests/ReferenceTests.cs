namespace Campaign.Content.Tests;

public class ReferenceTests
{
    [Fact]
    public void The_campaign_is_ordinary_Umbraco_code_and_knows_no_host() =>
        Assert.DoesNotContain(
            typeof(CampaignContent).Assembly.GetReferencedAssemblies(),
            x => x.Name is "Campaign.UmbracoHost" or "Campaign.Web" || x.Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
}

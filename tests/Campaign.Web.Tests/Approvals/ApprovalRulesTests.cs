using System.Text;
using Campaign.Content.Projection;
using Campaign.Core.Approvals;
using Campaign.Web.Approvals;
using Campaign.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Tests.Approvals;

/// <summary>The rules are read from JSON as an operator writes them.</summary>
public sealed class ApprovalRulesTests
{
    [Theory]
    [InlineData("""[{ "Type": "service" }]""", "service", ApprovalLevel.Commune, true)]
    [InlineData("""[{ "Type": "service" }]""", "message", ApprovalLevel.Commune, false)]
    [InlineData("""[{ "Type": "message", "Level": "Nation" }]""", "message", ApprovalLevel.Nation, true)]
    [InlineData("""[{ "Type": "message", "Level": "Nation" }]""", "message", ApprovalLevel.Province, false)]
    [InlineData("""[{ "Level": "Province" }]""", "event", ApprovalLevel.Province, true)]
    [InlineData("""[{ "Level": "Province" }]""", "event", ApprovalLevel.Nation, false)]
    [InlineData("""[{ "Type": "*" }]""", "script", ApprovalLevel.Commune, true)]
    [InlineData("""[{ "Type": "*", "Level": "Commune" }]""", "script", ApprovalLevel.Nation, false)]
    [InlineData("[]", "service", ApprovalLevel.Nation, false)]
    public void A_rule_is_for_a_type_a_level_or_both(string rules, string type, ApprovalLevel level, bool needed) =>
        Assert.Equal(needed, Read($$"""{ "Rules": {{rules}} }""").Needs(type, level));

    [Theory]
    [InlineData("""{ "Rules": [{}] }""", "Campaign:Approval:Rules:0 names neither Type nor Level")]
    [InlineData("""{ "Rules": [{ "Type": "service" }, {}] }""", "Campaign:Approval:Rules:1 names neither")]
    [InlineData("""{ "Rules": [null] }""", "Campaign:Approval:Rules:0 names neither")]
    [InlineData("""{ "Rules": [{ "Type": null }] }""", "Campaign:Approval:Rules:0 names neither")]
    [InlineData("""{ "Rules": [{ "Type": "" }] }""", "Campaign:Approval:Rules:0:Type is \"\"")]
    [InlineData("""{ "Rules": [{ "Type": "services" }] }""", "Campaign:Approval:Rules:0:Type is \"services\"")]
    [InlineData("""{ "Rules": [{ "Type": "folder" }] }""", "Campaign:Approval:Rules:0:Type is \"folder\"")]
    [InlineData("""{ "Rules": [{ "Type": ["service"] }] }""", "Campaign:Approval:Rules:0:Type is")]
    [InlineData("""{ "Rules": [{ "Level": "National" }] }""", "Campaign:Approval:Rules:0:Level is \"National\"")]
    [InlineData("""{ "Rules": [{ "Level": "7" }] }""", "Campaign:Approval:Rules:0:Level is \"7\"")]
    [InlineData("""{ "Rules": [{ "Level": "Nation,Commune" }] }""", "Campaign:Approval:Rules:0:Level is")]
    [InlineData("""{ "Rules": [{ "Types": "service" }] }""", "Campaign:Approval:Rules:0:Types is no setting")]
    [InlineData("""{ "Rules": ["service"] }""", "Campaign:Approval:Rules:0 is no rule")]
    [InlineData("""{ "Rules": { "Type": "service" } }""", "Campaign:Approval:Rules:Type is no rule")]
    [InlineData("""{ "Rules": "service" }""", "Campaign:Approval:Rules is a list")]
    [InlineData("""{ "Rule": [{ "Type": "service" }] }""", "Campaign:Approval:Rule is no setting")]
    [InlineData("""{ "DeadlineHours": 0 }""", "DeadlineHours")]
    public void What_is_missing_unknown_or_wrong_stops_the_start_and_is_named(string section, string sentence)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(section));
        Assert.Contains(fault.Failures, x => x.Contains(sentence, StringComparison.Ordinal));
    }

    private static ApprovalOptions Read(string section)
    {
        var json = $$"""{ "Campaign": { "Approval": {{section}} } }""";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddJsonStream(stream).Build())
            .AddSingleton(RecordTypes.OfProduct.Tables)
            .AddApprovalRules();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ApprovalOptions>>().Value;
    }
}

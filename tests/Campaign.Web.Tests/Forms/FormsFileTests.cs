using Campaign.Core.Forms;
using Campaign.Core.Publication;
using Campaign.Core.Wording;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Forms;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Forms;

public sealed class FormsFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-forms-");
    private readonly string _shipped = File.ReadAllText(Path.Combine(Approved.Root, "content", FormsFile.Name));

    public void Dispose() => _folder.DeleteAll();

    private FormRules Read(string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, FormsFile.Name), text);
        return FormsFile.Read(_folder.FullName);
    }

    [Fact]
    public void The_file_that_ships_can_be_read()
    {
        var rules = Read(_shipped);
        Assert.Equal(2, rules.Limits.PhoneMessages);
        Assert.NotEmpty(rules.Templates[ItemType.Message].Of(TextFormKind.PhoneMarked));
    }

    [Fact]
    public void Without_the_file_there_are_no_templates() => Assert.Empty(FormsFile.Read(_folder.FullName).Templates);

    [Theory]
    [InlineData("{text} Gọi {helpNumbers}.", "{text}", "thiếu {helpLine}")]
    [InlineData("{text} Gọi {helpNumbers}.", "{helpLine} {address}", "không có trường address")]
    [InlineData("{text} Gọi {helpNumbers}.", "{helpLine} {", "ngoặc đứng lẻ")]
    [InlineData("{name}: {phones}.", "{name}: {phones} {venue}.", "không có trường venue")]
    [InlineData("\"phoneMessages\": 2", "\"phoneMessages\": 0", "phoneMessages: 0")]
    [InlineData("\"phoneMessages\": 2,", "", "phoneMessages")]
    [InlineData("\"phoneMessages\"", "\"phoneMesages\"", "phoneMesages")]
    [InlineData("\"service\": {", "\"target\": {", "target")]
    [InlineData("\"brand\": null", "\"brand\": \"XÃ ĐẮK\"", "brand «XÃ ĐẮK»")]
    [InlineData("\"ends\": null", "\"end\": null", "end")]
    [InlineData("\"templates\": {", "\"templates\": [", "forms.json")]
    public void A_fault_in_it_stops_the_start_with_what_is_wrong(string right, string wrong, string said)
    {
        Assert.Contains(right, _shipped, StringComparison.Ordinal);
        var fault = Assert.Throws<StartupFaultException>(() => Read(_shipped.Replace(right, wrong)));
        Assert.Contains(said, fault.Message, StringComparison.OrdinalIgnoreCase);
    }
}

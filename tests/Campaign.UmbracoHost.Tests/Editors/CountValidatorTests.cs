using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Tests.Editors;

/// <summary>Limits hold for what the client sends and for what is stored.</summary>
[Collection(OnSqlite.Name)]
public sealed class CountValidatorTests(SqliteHost fixture)
{
    [Theory]
    [InlineData("umb://document/1", 0)]
    [InlineData("umb://document/1,umb://document/2", 0)]
    [InlineData("umb://document/1,umb://document/2,umb://document/3", 1)]
    [InlineData("[{},{},{}]", 1)]
    [InlineData(null, 0)]
    public void More_than_two_are_refused(string? stored, int faults)
    {
        var validator = new CountValidator<MultiNodePickerConfiguration>(
            fixture.Host.Get<ILocalizedTextService>(),
            x => (x.MinNumber, x.MaxNumber)
        );
        var found = validator.Validate(
            stored,
            null,
            new MultiNodePickerConfiguration { MaxNumber = 2 },
            PropertyValidationContext.Empty()
        );
        Assert.Equal(faults, found.Count());
    }

    [Fact]
    public void The_client_sends_a_list_which_is_counted_too()
    {
        var validator = new CountValidator<MultiNodePickerConfiguration>(
            fixture.Host.Get<ILocalizedTextService>(),
            x => (x.MinNumber, x.MaxNumber)
        );
        var sent = new object[] { new(), new(), new() };
        Assert.Single(
            validator.Validate(
                sent,
                null,
                new MultiNodePickerConfiguration { MaxNumber = 2 },
                PropertyValidationContext.Empty()
            )
        );
    }
}

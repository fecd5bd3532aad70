using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.Configuration;

namespace Campaign.UmbracoHost.Tests.Startup;

public sealed class S3SettingsTests
{
    [Fact]
    public void Nothing_set_means_a_folder_and_what_is_set_is_read()
    {
        Assert.Null(Read().S3);
        Assert.Null(Read(("Bucket", ""), ("CacheMegabytes", ""), ("PathStyle", "")).S3);
        var settings = Read(
            ("Bucket", "tep"),
            ("Endpoint", "https://s3.example.vn"),
            ("AccessKey", "a"),
            ("SecretKey", "b"),
            ("PathStyle", "false")
        ).S3!;
        Assert.Equal(("tep", false, 2000), (settings.Bucket, settings.PathStyle, settings.CacheMegabytes));
    }

    [Theory]
    [InlineData("Bucket", "Tệp", "Bucket must be")]
    [InlineData("Endpoint", "http://s3.example.vn", "Endpoint must be")]
    [InlineData("Endpoint", "https://s3.example.vn/kho", "Endpoint must be")]
    [InlineData("Endpoint", "s3.example.vn", "Endpoint must be")]
    [InlineData("Region", "", "Region must be")]
    [InlineData("Prefix", "a/../b", "Prefix must be")]
    [InlineData("SecretKey", "", "AccessKey and SecretKey")]
    [InlineData("CacheMegabytes", "5", "CacheMegabytes must be")]
    [InlineData("CacheMegabytes", "nhiều", "CacheMegabytes")]
    [InlineData("PathStile", "true", "PathStile")]
    public void A_wrong_setting_stops_the_start_and_is_named_without_the_secret(string name, string value, string words)
    {
        (string, string)[] good =
        [
            ("Bucket", "tep"),
            ("Endpoint", "https://s3.example.vn"),
            ("AccessKey", "a"),
            ("SecretKey", "bi-mat-cua-kho"),
        ];
        var fault = Assert.Throws<StartupFaultException>(() => Read([.. good, (name, value)]));
        Assert.Contains("Campaign:Media:S3", fault.Message, StringComparison.Ordinal);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bi-mat", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_bucket_at_once_and_several_faults_are_all_named()
    {
        var fault = Assert.Throws<StartupFaultException>(() =>
            UmbracoHostOptions.From(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        new Dictionary<string, string?>
                        {
                            ["Campaign:MediaPath"] = "/srv/media",
                            ["Campaign:Media:S3:Prefix"] = "tinh",
                        }
                    )
                    .Build()
            )
        );
        foreach (var words in (string[])["Bucket must be", "AccessKey and SecretKey", "Campaign:MediaPath is set too"])
            Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    private static UmbracoHostOptions Read(params (string Name, string Value)[] settings) =>
        UmbracoHostOptions.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings
                        .GroupBy(x => x.Name)
                        .Select(x => KeyValuePair.Create($"{S3Settings.Section}:{x.Key}", (string?)x.Last().Value))
                )
                .Build()
        );
}

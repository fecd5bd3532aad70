using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Absent;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Tests.Absent;

/// <summary>What is not hosted is a fact, kept in a file, and says so when it is asked for.</summary>
public sealed class NotHostedTests
{
    private static readonly string Approved = Path.Combine(AppContext.BaseDirectory, "Absent", "not-hosted.txt");

    [Fact]
    public void The_interfaces_that_are_not_hosted_are_those_of_the_approved_file()
    {
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        var services = new ServiceCollection().AddLogging();
        services.AddUmbracoHost(new ConfigurationBuilder().Build(), database.Options());
        var actual = NotHostedServices.Of(services).Select(x => x.FullName!).Order(StringComparer.Ordinal).ToList();
        if (!File.Exists(Approved) || !actual.SequenceEqual(File.ReadAllLines(Approved)))
            File.WriteAllLines(Approved + ".received", actual);
        Assert.Equal(File.ReadAllLines(Approved), actual);
    }

    [Fact]
    public void Asking_for_it_names_the_interface_and_the_member()
    {
        var tags = (ITagRepository)NotHosted.Make(typeof(ITagRepository));
        var refusal = Assert.Throws<NotHostedException>(() => tags.GetTagsForEntity(1));
        Assert.Contains("ITagRepository.GetTagsForEntity", refusal.Message, StringComparison.Ordinal);
    }
}

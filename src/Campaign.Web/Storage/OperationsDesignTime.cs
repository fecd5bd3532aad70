using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Campaign.Web.Storage;

/// <summary>Lets <c>dotnet ef</c> create the context of the operations tables.</summary>
/// <seealso cref="UmbracoHost.Persistence.CmsDesignTime"/>
internal sealed class OperationsDesignTime : IDesignTimeDbContextFactory<OperationsDb>
{
    public OperationsDb CreateDbContext(string[] args)
    {
        var host = UmbracoHost.Persistence.CmsDesignTime.Options(args);
        var builder = new DbContextOptionsBuilder<OperationsDb>();
        StorageSetup.Configure(builder, host.ConnectionString, host.Provider == DatabaseProvider.PostgreSql);
        return new(builder.Options);
    }
}

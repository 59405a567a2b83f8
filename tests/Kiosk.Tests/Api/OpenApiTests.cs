using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Kiosk.Tests.Api;

public sealed class OpenApiTests(ApiRig rig) : IClassFixture<ApiRig>
{
    [Fact]
    public async Task The_document_needs_no_token_and_is_valid()
    {
        var result = await ReadAsync();
        result.Diagnostic!.Errors.ShouldBeEmpty();
        result.Diagnostic.Warnings.ShouldBeEmpty();
        result.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_call_is_described_once()
    {
        var document = (await ReadAsync()).Document!;
        var described = Operations(document).Select(operation => $"{operation.Method} {operation.Path}").Order().ToList();
        var mapped = rig.Kiosk.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                .Select(method => $"{method} {endpoint.RoutePattern.RawText}"))
            .Order();
        described.ShouldBe(mapped);
        described.Count.ShouldBe(22);
        Operations(document).Select(operation => operation.Operation.OperationId).ShouldBeUnique();
    }

    [Fact]
    public async Task Every_call_names_its_errors_its_scope_and_the_token()
    {
        foreach (var (_, path, operation) in Operations((await ReadAsync()).Document!))
        {
            operation.Security!.ShouldHaveSingleItem().Keys.ShouldHaveSingleItem().Reference.Id.ShouldBe("token", path);
            operation.Summary.ShouldNotBeNullOrWhiteSpace(path);
            operation.Responses!.Keys.ShouldContain("401", path);
            operation.Responses.Keys.ShouldContain("500", path);
            foreach (var (status, response) in operation.Responses.Where(response => response.Key[0] is '4' or '5'))
            {
                var content = response.Content!.ShouldHaveSingleItem();
                content.Key.ShouldBe("application/problem+json", $"{path} {status}");
                ((OpenApiSchemaReference)content.Value.Schema!).Reference.Id.ShouldBe("Problem", $"{path} {status}");
            }
        }
    }

    [Fact]
    public async Task Parameters_and_members_say_what_they_may_be()
    {
        var document = (await ReadAsync()).Document!;
        var list = Operations(document).Single(operation => operation.Operation.OperationId == "listVouchers").Operation;
        var pageSize = list.Parameters!.Single(parameter => parameter.Name == "pageSize").Schema!;
        (pageSize.Minimum, pageSize.Maximum).ShouldBe(("1", "200"));
        list.Parameters!.Single(parameter => parameter.Name == "state").Schema!.Enum!.Count.ShouldBe(7);

        var schemas = document.Components!.Schemas!;
        schemas["BatchBody"].Properties!["count"].Maximum.ShouldBe("1000");
        schemas["VoucherBody"].Properties!["downloadLimitMb"].Maximum.ShouldBe("9437184");
        var voucher = schemas["VoucherView"];
        voucher.Properties!["createdAt"].Format.ShouldBe("date-time");
        voucher.Properties["createdAt"].Type.ShouldBe(JsonSchemaType.String);
        voucher.Properties["printCount"].Type.ShouldBe(JsonSchemaType.Integer);
        voucher.Required!.Count.ShouldBe(voucher.Properties.Count);
    }

    async Task<ReadResult> ReadAsync()
    {
        using var client = rig.ClientWith(token: null);
        var response = await client.GetAsync("/openapi/v1.json");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return OpenApiDocument.Parse(await response.Content.ReadAsStringAsync(), "json");
    }

    static IEnumerable<(string Method, string Path, OpenApiOperation Operation)> Operations(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations!
        select (operation.Key.Method, path.Key, operation.Value);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Kiosk.Pages.Api;

/// <summary>Parameters come in as text and are checked by <see cref="Inputs"/>; this says in the OpenAPI document what they may be.</summary>
static class Schemas
{
    public static OpenApiSchema Text(int longest) => new() { Type = JsonSchemaType.String, MaxLength = longest };

    public static OpenApiSchema Number(long from, long to, long? otherwise = null) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = to > int.MaxValue ? "int64" : "int32",
        Minimum = from.ToString(CultureInfo.InvariantCulture),
        Maximum = to.ToString(CultureInfo.InvariantCulture),
        Default = otherwise,
    };

    public static OpenApiSchema OneOf(IEnumerable<string> allowed, string? otherwise = null) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. allowed.Select(text => (JsonNode)text)],
        Default = otherwise,
    };

    public static RouteHandlerBuilder DescribeParameter(this RouteHandlerBuilder endpoint, string name, string description, OpenApiSchema schema) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.Name == name))
            {
                parameter.Description = description;
                parameter.Schema = schema;
            }

            return Task.CompletedTask;
        });
}
